package org.strategywatch.assessment.assessments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.request.QueryText;
import org.strategywatch.platform.web.security.Roles;

/** Strategies side by side. */
@Path("/strategies/comparison")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Strategies")
public class StrategyComparisonResource {

  private static final int MOST = 10;

  private final ComparisonService service;

  StrategyComparisonResource(ComparisonService service) {
    this.service = service;
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
      operationId = "compareStrategies",
      summary = "What the assessments of several strategies say, and whether they can be compared")
  public StrategyComparison compare(
      @Nullable
          @QueryParam("ids")
          @Parameter(
              description = "2 to 10 different ids of strategies, separated by commas",
              required = true)
          String ids) {
    return service.compare(
        new QueryText("ids", ids == null ? "" : ids)
            .read(
                "INVALID_IDS",
                "2 to 10 different UUIDs, separated by commas, are expected",
                StrategyComparisonResource::read)
            .orElseThrow());
  }

  private static @Nullable List<UUID> read(String text) {
    List<String> parts = Arrays.asList(text.split(",", MOST + 2));
    if (parts.size() < 2 || parts.size() > MOST) {
      return null;
    }
    List<UUID> ids = parts.stream().map(UUID::fromString).distinct().toList();
    return ids.size() == parts.size() ? ids : null;
  }
}
