package org.strategywatch.incident.place;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.reference.ReferenceFile;
import org.strategywatch.incident.reference.ReferenceImportResponse;
import org.strategywatch.platform.data.idempotency.Idempotency;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.precondition.EntityTag;
import org.strategywatch.platform.web.security.Roles;

/** The gazetteer. */
@Path("/places")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Places")
public class PlaceResource {

  private static final String GEO_JSON = "application/geo+json";

  private final PlaceList places;
  private final PlaceImport imports;
  private final PlaceNaming naming;
  private final UnmatchedNames unmatched;
  private final Idempotency idempotency;

  PlaceResource(
      PlaceList places,
      PlaceImport imports,
      PlaceNaming naming,
      UnmatchedNames unmatched,
      Idempotency idempotency) {
    this.places = places;
    this.imports = imports;
    this.naming = naming;
    this.unmatched = unmatched;
    this.idempotency = idempotency;
  }

  @GET
  @RolesAllowed({
    Roles.READER,
    Roles.REPORTER,
    Roles.ANALYST,
    Roles.VERIFIER,
    Roles.PUBLISHER,
    Roles.OPERATOR
  })
  @Operation(
      operationId = "listPlaces",
      summary = "Find administrative units by name or P-code, page by page")
  public Page<PlaceResponse> list(
      @BeanParam PlaceFilter filter,
      @RestQuery @Nullable @Parameter(description = "1 to 500; 50 when absent") String limit,
      @RestQuery @Nullable @Parameter(description = "nextCursor of the page before")
          String cursor) {
    return places.list(filter, limit, cursor);
  }

  @GET
  @Path("/{pcode}")
  @RolesAllowed({
    Roles.READER,
    Roles.REPORTER,
    Roles.ANALYST,
    Roles.VERIFIER,
    Roles.PUBLISHER,
    Roles.OPERATOR
  })
  @Operation(operationId = "readPlace", summary = "Read an administrative unit")
  public RestResponse<PlaceResponse> read(@PathParam("pcode") String pcode) {
    return tagged(places.read(pcode));
  }

  @POST
  @Path("/imports")
  @Consumes({"text/csv", GEO_JSON})
  @RolesAllowed(Roles.OPERATOR)
  @Operation(
      operationId = "importPlaces",
      summary = "Bring the gazetteer up to a table of P-codes, or to boundaries",
      description =
          "CSV as OCHA publishes it (Location, Admin Level, P-Code, Name, Parent P-Code, Valid from"
              + " date; Valid to date for units that are no more), or a GeoJSON feature collection"
              + " whose features have a property pcode. The same file again changes nothing; rows"
              + " that cannot be taken are named and do not stop the others.")
  @RequestBody(
      required = true,
      content = {
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = GEO_JSON, schema = @Schema(type = SchemaType.OBJECT))
      })
  public RestResponse<ReferenceImportResponse> importFile(
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @HeaderParam("Content-Type") String type,
      InputStream body) {
    ReferenceFile file = ReferenceFile.read(body);
    boolean isBoundaries = type.startsWith(GEO_JSON);
    return idempotency.once(
        key,
        "importPlaces",
        file.sha256(),
        ReferenceImportResponse.class,
        () ->
            RestResponse.ok(
                isBoundaries ? imports.boundaries(file.bytes()) : imports.pcodes(file.bytes())));
  }

  @GET
  @Path("/unmatched")
  @RolesAllowed({
    Roles.READER,
    Roles.REPORTER,
    Roles.ANALYST,
    Roles.VERIFIER,
    Roles.PUBLISHER,
    Roles.OPERATOR
  })
  @Operation(
      operationId = "listUnmatchedPlaceNames",
      summary = "Coded names that mean no known unit, with the incidents that you may see",
      description =
          "For a person to decide: add the name to the unit that it means, and it matches. Countries"
              + " without units in the gazetteer are left out.")
  public Page<UnmatchedName> unmatched(
      @RestQuery @Nullable @Parameter(description = "ISO 3166-1 alpha-2 code", example = "ML")
          String country,
      @RestQuery @Nullable @Parameter(description = "1 to 500; 50 when absent") String limit,
      @RestQuery @Nullable @Parameter(description = "nextCursor of the page before")
          String cursor) {
    return unmatched.list(country, limit, cursor);
  }

  @POST
  @Path("/{pcode}/names")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.VERIFIER, Roles.OPERATOR})
  @Operation(
      operationId = "addPlaceName",
      summary = "Say that a name means this unit; incidents coded under it match from now on")
  public RestResponse<PlaceResponse> addName(
      @PathParam("pcode") String pcode,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid PlaceNameRequest request) {
    return idempotency.once(
        key,
        "addPlaceName " + pcode,
        request,
        PlaceResponse.class,
        () -> tagged(naming.add(pcode, request.name())));
  }

  private static RestResponse<PlaceResponse> tagged(Place place) {
    return RestResponse.ResponseBuilder.ok(PlaceResponse.from(place))
        .header("ETag", EntityTag.ofVersion(place.revision()))
        .build();
  }
}
