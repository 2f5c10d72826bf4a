package org.strategywatch.assessment.spread;

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

/** Spread over a country. */
@Path("/spread")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Spread", description = "How widely violence is spread, and indices to compare with")
@RolesAllowed({
  Roles.READER,
  Roles.REPORTER,
  Roles.ANALYST,
  Roles.VERIFIER,
  Roles.PUBLISHER,
  Roles.OPERATOR
})
public class SpreadResource {

  private final SpreadService service;
  private final Caller caller;

  SpreadResource(SpreadService service, Caller caller) {
    this.service = service;
    this.caller = caller;
  }

  @GET
  @Operation(
      operationId = "readSpread",
      summary = "How widely the incidents of a country are spread, by month and over the window",
      description =
          "Counted from the incidents that the caller may see: the share of admin-2 units that they"
              + " name, and how they are divided among the admin-1 areas that have any in the window:"
              + " entropy −Σ p ln p (Shannon 1948), the same over ln n of n areas, Σ p² (Herfindahl),"
              + " and 1 − Σ p². `notComputed` names the measures that are missing, each with the reason.")
  public SpreadResponse read(@BeanParam SpreadQuery query) {
    return service.measure(query.ofCountry(), caller.clearance());
  }
}
