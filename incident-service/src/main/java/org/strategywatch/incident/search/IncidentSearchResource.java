package org.strategywatch.incident.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.IncidentDisclosure;
import org.strategywatch.incident.incident.IncidentResponse;
import org.strategywatch.incident.incident.ListedIncident;
import org.strategywatch.incident.incident.UnitCodes;
import org.strategywatch.incident.place.IncidentPlace;
import org.strategywatch.incident.place.IncidentPlaces;
import org.strategywatch.platform.data.disclosure.View;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.security.Roles;

/** Many incidents at a time. */
@Path("/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Incidents")
@RolesAllowed({
  Roles.READER,
  Roles.REPORTER,
  Roles.ANALYST,
  Roles.VERIFIER,
  Roles.PUBLISHER,
  Roles.OPERATOR
})
public class IncidentSearchResource {

  private final IncidentSearch search;
  private final IncidentAggregates aggregates;
  private final IncidentFacets facets;
  private final IncidentPlaces places;
  private final UnitCodes units;
  private final IncidentDisclosure disclosure;

  IncidentSearchResource(
      IncidentSearch search,
      IncidentAggregates aggregates,
      IncidentFacets facets,
      IncidentPlaces places,
      UnitCodes units,
      IncidentDisclosure disclosure) {
    this.search = search;
    this.aggregates = aggregates;
    this.facets = facets;
    this.places = places;
    this.units = units;
    this.disclosure = disclosure;
  }

  @GET
  @Operation(operationId = "listIncidents", summary = "Find incidents, page by page")
  public Page<ListedIncident> list(
      @BeanParam IncidentFilter filter,
      @RestQuery
          @Nullable
          @Parameter(description = "occurredOn, recordedAt or fatalities; - for descending")
          String sort,
      @RestQuery @Nullable @Parameter(description = "1 to 500; 50 when absent") String limit,
      @RestQuery @Nullable @Parameter(description = "nextCursor of the page before")
          String cursor) {
    UnitCodes.Reading codes = units.reading();
    return search.list(
        filter,
        sort,
        limit,
        cursor,
        View.OPERATIONAL,
        incident -> listed(disclosure.shown(incident), codes));
  }

  private static ListedIncident listed(IncidentResponse shown, UnitCodes.Reading codes) {
    return ListedIncident.of(shown, codes.of(shown));
  }

  @GET
  @Path("/places")
  @Operation(
      operationId = "listIncidentPlaces",
      summary =
          "The administrative units of incidents: what their coded names mean, where their point lies",
      description =
          "The units are kept apart: maps change, and a point may lie in another unit than the one that"
              + " was coded.")
  public Page<IncidentPlace> places(
      @BeanParam IncidentFilter filter,
      @RestQuery
          @Nullable
          @Parameter(description = "occurredOn, recordedAt or fatalities; - for descending")
          String sort,
      @RestQuery @Nullable @Parameter(description = "1 to 500; 50 when absent") String limit,
      @RestQuery @Nullable @Parameter(description = "nextCursor of the page before")
          String cursor) {
    return search.list(filter, sort, limit, cursor, View.FULL, places::of);
  }

  @GET
  @Path("/aggregates")
  @Operation(operationId = "aggregateIncidents", summary = "Count incidents and their dead")
  public AggregateList aggregate(
      @BeanParam IncidentFilter filter,
      @RestQuery
          @Parameter(
              description =
                  "month, year, country, admin1, admin2, eventType, actor; several with commas")
          List<String> by) {
    return aggregates.by(Dimension.of(by), filter);
  }

  @GET
  @Path("/facets")
  @Operation(
      operationId = "countIncidentFacets",
      summary = "How many of the incidents that a filter finds have which type, place, actor, year")
  public FacetList facets(@BeanParam IncidentFilter filter) {
    return facets.of(filter);
  }
}
