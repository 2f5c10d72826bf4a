package org.strategywatch.incident.methodology;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.codelist.Countries;
import org.strategywatch.incident.incident.IncidentTag;
import org.strategywatch.platform.data.idempotency.Idempotency;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.precondition.EntityTag;
import org.strategywatch.platform.web.request.QueryText;
import org.strategywatch.platform.web.security.Roles;

/** Where the series of a source break. */
@Path("/methodology-breaks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Methodology breaks")
public class MethodologyBreakResource {

  private final MethodologyBreakService breaks;
  private final Idempotency idempotency;

  MethodologyBreakResource(MethodologyBreakService breaks, Idempotency idempotency) {
    this.breaks = breaks;
    this.idempotency = idempotency;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.ANALYST, Roles.OPERATOR})
  @Operation(
      operationId = "recordMethodologyBreak",
      summary = "Say that a source counts in another way from a day on")
  public RestResponse<MethodologyBreak> record(
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid MethodologyBreakRequest request) {
    return idempotency.once(
        key,
        "recordMethodologyBreak",
        request,
        MethodologyBreak.class,
        () -> created(breaks.record(request)));
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
      operationId = "listMethodologyBreaks",
      summary = "When sources changed their methods, by the day")
  public RestResponse<Page<MethodologyBreak>> list(
      @RestQuery @Nullable @Parameter(description = "Name of the source") String source,
      @RestQuery @Nullable @Parameter(description = "ISO 3166-1 alpha-2 code", example = "ML")
          String country,
      @RestQuery
          @Nullable
          @Parameter(description = "true shows those that were withdrawn too; false when absent")
          String withdrawn) {
    List<MethodologyBreak> found =
        breaks.list(
            new QueryText("source", source).text(500).orElse(null),
            new QueryText("country", country)
                .read(
                    "UNKNOWN_COUNTRY",
                    "an ISO 3166-1 alpha-2 code is expected",
                    code -> Countries.isKnown(code) ? code : null)
                .orElse(null),
            new QueryText("withdrawn", withdrawn).bool().orElse(false));
    return RestResponse.ResponseBuilder.ok(new Page<>(found, null))
        .header("ETag", IncidentTag.of(found.size(), found))
        .build();
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.READER,
    Roles.REPORTER,
    Roles.ANALYST,
    Roles.VERIFIER,
    Roles.PUBLISHER,
    Roles.OPERATOR
  })
  @Operation(operationId = "readMethodologyBreak", summary = "Read a methodology break")
  public RestResponse<MethodologyBreak> read(@PathParam("id") UUID id) {
    return tagged(breaks.read(id));
  }

  @POST
  @Path("/{id}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.ANALYST, Roles.OPERATOR})
  @Operation(
      operationId = "withdrawMethodologyBreak",
      summary = "Take back a methodology break that was recorded by mistake",
      description =
          "It stays readable, leaves lists, and no assessment allows for it any more; those that did"
              + " become stale. It cannot be put back: record it anew.")
  public RestResponse<MethodologyBreak> withdraw(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid MethodologyBreakWithdrawalRequest withdrawal) {
    return idempotency.once(
        key,
        "withdrawMethodologyBreak " + id,
        withdrawal,
        MethodologyBreak.class,
        () -> tagged(breaks.withdraw(id, ifMatch, withdrawal.reason())));
  }

  private static RestResponse<MethodologyBreak> created(MethodologyBreak recorded) {
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, recorded)
        .header("Location", "/v1/methodology-breaks/" + recorded.id())
        .header("ETag", EntityTag.ofVersion(recorded.version()))
        .build();
  }

  private static RestResponse<MethodologyBreak> tagged(MethodologyBreak shown) {
    return RestResponse.ResponseBuilder.ok(shown)
        .header("ETag", EntityTag.ofVersion(shown.version()))
        .build();
  }
}
