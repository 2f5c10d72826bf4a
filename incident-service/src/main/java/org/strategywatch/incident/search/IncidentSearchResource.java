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
import org.strategywatch.incident.incident.IncidentResponse;
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

  IncidentSearchResource(IncidentSearch search, IncidentAggregates aggregates) {
    this.search = search;
    this.aggregates = aggregates;
  }

  @GET
  @Operation(operationId = "listIncidents", summary = "Find incidents, page by page")
  public Page<IncidentResponse> list(
      @BeanParam IncidentFilter filter,
      @RestQuery
          @Nullable
          @Parameter(description = "occurredOn, recordedAt or fatalities; - for descending")
          String sort,
      @RestQuery @Nullable @Parameter(description = "1 to 500; 50 when absent") String limit,
      @RestQuery @Nullable @Parameter(description = "nextCursor of the page before")
          String cursor) {
    return search.list(filter, sort, limit, cursor);
  }

  @GET
  @Path("/aggregates")
  @Operation(operationId = "aggregateIncidents", summary = "Count incidents and their dead")
  public AggregateList aggregate(
      @BeanParam IncidentFilter filter,
      @RestQuery
          @Parameter(
              description = "month, year, country, admin1, admin2, eventType; several with commas")
          List<String> by) {
    return aggregates.by(Dimension.of(by), filter);
  }
}
