package org.strategywatch.incident.duplicate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.security.Roles;

/** What verifiers have to decide. */
@Path("/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates")
public class DuplicateQueueResource {

  private final DuplicateQueue queue;

  DuplicateQueueResource(DuplicateQueue queue) {
    this.queue = queue;
  }

  @GET
  @RolesAllowed(Roles.VERIFIER)
  @Operation(
      operationId = "listDuplicatePairs",
      summary = "Pairs of incidents that may tell of one event and wait for a decision",
      description =
          "The newest first, each pair once. A page may have fewer pairs than asked for, even none,"
              + " and still have a nextCursor: it ends after 1,000 incidents.")
  public Page<DuplicatePair> list(
      @RestQuery @Nullable @Parameter(description = "ISO 3166-1 alpha-2 code", example = "ML")
          String country,
      @RestQuery @Nullable @Parameter(description = "Least score, 0 to 1; 0.5 when absent")
          String minScore,
      @RestQuery @Nullable @Parameter(description = "1 to 500; 50 when absent") String limit,
      @RestQuery @Nullable @Parameter(description = "nextCursor of the page before")
          String cursor) {
    return queue.list(country, minScore, limit, cursor);
  }
}
