package org.strategywatch.incident.connector;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.IncidentProblem;
import org.strategywatch.platform.web.paging.Cursor;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.paging.PageRequest;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.security.Caller;
import org.strategywatch.platform.web.security.Roles;

/** What is fetched from the sources' own APIs. Credentials are in no request and no answer. */
@Path("/connectors")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Connectors")
@RolesAllowed(Roles.OPERATOR)
public class ConnectorResource {

  private final Connectors connectors;
  private final ConnectorRuns runs;
  private final Caller caller;

  ConnectorResource(Connectors connectors, ConnectorRuns runs, Caller caller) {
    this.connectors = connectors;
    this.runs = runs;
    this.caller = caller;
  }

  @GET
  @Operation(operationId = "listConnectors", summary = "The sources that can be asked")
  public Page<ConnectorResponse> list() {
    return new Page<>(connectors.list(), null);
  }

  @GET
  @Path("/{name}")
  @Operation(operationId = "readConnector", summary = "One of the sources: acled or ucdp")
  public ConnectorResponse read(@PathParam("name") String name) {
    return connectors.read(name);
  }

  @PUT
  @Path("/{name}/schedule")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "scheduleConnector",
      summary = "Say when a source is asked, and for what",
      description =
          """
          Scheduled runs act on behalf of whoever set the schedule last, and change only what that \
          person may see. Other filters than before begin at the source's first page again.""")
  public ConnectorResponse schedule(
      @PathParam("name") String name, @NotNull @Valid ConnectorSchedule schedule) {
    return connectors.schedule(name, schedule, Operator.of(caller));
  }

  @POST
  @Path("/{name}/runs")
  @Operation(
      operationId = "runConnector",
      summary = "Ask a source now",
      description =
          """
          Every page becomes an import. After a failed run it goes on from the page where that \
          ended; else it asks for what is new since the last completed one.""")
  @APIResponse(
      responseCode = "202",
      description = "Begun; Location tells how it goes on",
      content = @Content(schema = @Schema(implementation = ConnectorRun.class)))
  public RestResponse<ConnectorRun> run(@PathParam("name") String name) {
    ConnectorRun run = connectors.start(name, Operator.of(caller));
    return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, run)
        .header("Location", "/v1/connectors/" + name + "/runs/" + run.id())
        .build();
  }

  @GET
  @Path("/{name}/runs")
  @Operation(operationId = "listConnectorRuns", summary = "The runs, the newest first")
  public Page<ConnectorRun> runs(
      @PathParam("name") String name,
      @RestQuery @Nullable @Parameter(description = "1 to 500; 50 when absent") String limit,
      @RestQuery @Nullable @Parameter(description = "nextCursor of the page before")
          String cursor) {
    String scope = "runs of " + connectors.read(name).name();
    PageRequest page = PageRequest.of(limit, cursor, scope);
    UUID before = page.after().map(ConnectorResource::id).orElse(null);
    List<ConnectorRun> found = runs.list(name, before, page.limit() + 1);
    return Page.of(
        found, page.limit(), run -> run, last -> new Cursor(scope, List.of(last.id().toString())));
  }

  @GET
  @Path("/{name}/runs/{id}")
  @Operation(operationId = "readConnectorRun", summary = "How far a run has come")
  public ConnectorRun readRun(@PathParam("name") String name, @PathParam("id") UUID id) {
    return runs.find(connectors.read(name).name(), id)
        .orElseThrow(
            () ->
                ProblemException.of(
                    IncidentProblem.CONNECTOR_RUN_NOT_FOUND, "There is no run " + id));
  }

  private static UUID id(Cursor cursor) {
    try {
      return UUID.fromString(cursor.key().getFirst());
    } catch (IllegalArgumentException _) {
      throw ProblemException.invalidParameter(
          "cursor", "INVALID_CURSOR", "it is not a cursor that this list gave");
    }
  }
}
