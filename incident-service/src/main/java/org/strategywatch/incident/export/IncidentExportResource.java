package org.strategywatch.incident.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.search.IncidentFilter;
import org.strategywatch.platform.web.request.QueryText;
import org.strategywatch.platform.web.security.Roles;

/**
 * The list of incidents as a file: the contract describes it with the list. A low {@code qs} leaves
 * JSON to those who accept anything.
 */
@Path("/incidents")
@Produces({
  CsvFormat.MEDIA_TYPE,
  NdjsonFormat.MEDIA_TYPE,
  GeoJsonFormat.MEDIA_TYPE,
  XlsxFormat.MEDIA_TYPE
})
@Tag(name = "Incidents")
@RolesAllowed({
  Roles.READER,
  Roles.REPORTER,
  Roles.ANALYST,
  Roles.VERIFIER,
  Roles.PUBLISHER,
  Roles.OPERATOR
})
public class IncidentExportResource {

  private static final String LAST = ";qs=0.1";

  private final IncidentExport export;
  private final CsvCells cells;
  private final ObjectMapper mapper;

  IncidentExportResource(IncidentExport export, CsvCells cells, ObjectMapper mapper) {
    this.export = export;
    this.cells = cells;
    this.mapper = mapper;
  }

  @GET
  @Produces(CsvFormat.MEDIA_TYPE + LAST)
  @Operation(hidden = true)
  public RestResponse<StreamingOutput> csv(
      @BeanParam IncidentFilter filter,
      @RestQuery @Nullable String sort,
      @RestQuery @Nullable String hxl) {
    boolean withTags = new QueryText("hxl", hxl).bool().orElse(false);
    return export.as(new CsvFormat(cells, withTags), filter, sort);
  }

  @GET
  @Produces(NdjsonFormat.MEDIA_TYPE + LAST)
  @Operation(hidden = true)
  public RestResponse<StreamingOutput> ndjson(
      @BeanParam IncidentFilter filter, @RestQuery @Nullable String sort) {
    return export.as(new NdjsonFormat(mapper), filter, sort);
  }

  @GET
  @Produces(GeoJsonFormat.MEDIA_TYPE + LAST)
  @Operation(hidden = true)
  public RestResponse<StreamingOutput> geoJson(
      @BeanParam IncidentFilter filter, @RestQuery @Nullable String sort) {
    return export.as(new GeoJsonFormat(mapper), filter, sort);
  }

  @GET
  @Produces(XlsxFormat.MEDIA_TYPE + LAST)
  @Operation(hidden = true)
  public RestResponse<StreamingOutput> xlsx(
      @BeanParam IncidentFilter filter, @RestQuery @Nullable String sort) {
    return export.as(new XlsxFormat(), filter, sort);
  }
}
