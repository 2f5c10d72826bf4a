package org.strategywatch.assessment.indices;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.strategywatch.platform.web.security.Caller;
import org.strategywatch.platform.web.security.Roles;

/** Indices to compare with. */
@Path("/comparison-indices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Spread")
@RolesAllowed({
  Roles.READER,
  Roles.REPORTER,
  Roles.ANALYST,
  Roles.VERIFIER,
  Roles.PUBLISHER,
  Roles.OPERATOR
})
public class ComparisonIndexResource {

  private final ComparisonIndexService service;
  private final Caller caller;

  ComparisonIndexResource(ComparisonIndexService service, Caller caller) {
    this.service = service;
    this.caller = caller;
  }

  @GET
  @Operation(
      operationId = "readComparisonIndices",
      summary = "Figures as the Global Terrorism Index and ACLED's Conflict Index compute them",
      description =
          "From the incidents that the caller may see; shown to compare with, never deciding a"
              + " verdict. Each has the version of the method and its scale; what cannot be computed"
              + " here has no value and the reason. The raw score of the Global Terrorism Index is"
              + " incidents + 3 fatalities + 0.5 injured + 0.5 hostages, of which the last two are not"
              + " known here; five years are weighted 16, 8, 4, 2, 1 over 31.")
  public ComparisonIndicesResponse read(@BeanParam ComparisonIndexQuery query) {
    return service.compute(query, caller.clearance());
  }
}
