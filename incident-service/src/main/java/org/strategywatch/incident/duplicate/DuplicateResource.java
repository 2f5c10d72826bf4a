package org.strategywatch.incident.duplicate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.security.Roles;

/** Incidents that may tell of one event. */
@Path("/incidents/{id}/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates")
public class DuplicateResource {

  private final DuplicateSearch search;

  DuplicateResource(DuplicateSearch search) {
    this.search = search;
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
      operationId = "listDuplicates",
      summary = "Likely other accounts of the same event, each with a score and its reasons",
      description =
          "The likeliest first, at most 50. The score is 1 / (1 + 2^-bits), bits being -7 and the"
              + " bits of all reasons; what one of the two does not say adds nothing. Only what the"
              + " caller may see is compared.")
  public Page<DuplicateCandidate> list(
      @PathParam("id") UUID id,
      @RestQuery @Nullable @Parameter(description = "Least score, 0 to 1; 0.5 when absent")
          String minScore) {
    return search.of(id, minScore);
  }
}
