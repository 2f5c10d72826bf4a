package org.strategywatch.incident.changes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.security.Roles;

/** Keeps copies in step. */
@Path("/changes")
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
public class ChangeResource {

  private final ChangeFeed feed;

  ChangeResource(ChangeFeed feed) {
    this.feed = feed;
  }

  @GET
  @Operation(
      operationId = "listChanges",
      summary = "What changed since, in order and with tombstones, so that a copy stays in step",
      description =
          "Without a cursor from the beginning. Each incident comes once, in its latest state, at the"
              + " place of its latest change; RETRACTED, MERGED and REMOVED come without content and"
              + " are to be deleted from the copy. nextCursor is always there and good for ever, for the"
              + " rights that it was given to: when these change, it is refused and the copy starts"
              + " anew.")
  public RestResponse<ChangePage> changes(
      @RestQuery @Nullable @Parameter(description = "1 to 500; 50 when absent") String limit,
      @RestQuery @Nullable @Parameter(description = "nextCursor of the page before")
          String cursor) {
    ChangePage page = feed.after(limit, cursor);
    String next =
        "/v1/changes?cursor=" + page.nextCursor() + (limit == null ? "" : "&limit=" + limit);
    return RestResponse.ResponseBuilder.ok(page)
        .header("Link", "<" + next + ">; rel=\"next\"")
        .build();
  }
}
