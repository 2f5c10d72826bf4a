package org.strategywatch.assessment.assessments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.PathId;
import org.strategywatch.platform.data.idempotency.Idempotency;
import org.strategywatch.platform.web.security.Roles;

/** Where assessments begin. */
@Path("/strategies/{strategyId}/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
public class StrategyAssessmentResource {

  private final AssessmentService service;
  private final Idempotency idempotency;

  StrategyAssessmentResource(AssessmentService service, Idempotency idempotency) {
    this.service = service;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed(Roles.ANALYST)
  @Operation(
      operationId = "assessStrategy",
      summary = "Compute a verdict on a strategy from the incidents that the caller may see")
  public RestResponse<AssessmentResponse> assess(
      @PathParam("strategyId") String strategyId,
      @Nullable @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid AssessRequest body) {
    UUID id = PathId.of(strategyId);
    return idempotency.once(
        key,
        "assessStrategy",
        new Asked(id, body),
        AssessmentResponse.class,
        () -> created(service.assess(id, body)));
  }

  /** One key names one call, and the strategy is a part of it. */
  private record Asked(UUID strategyId, AssessRequest body) {}

  private static RestResponse<AssessmentResponse> created(AssessmentResponse assessment) {
    return ResponseBuilder.create(RestResponse.Status.CREATED, assessment)
        .header("Location", "/v1/assessments/" + assessment.id())
        .header("ETag", assessment.tag())
        .build();
  }
}
