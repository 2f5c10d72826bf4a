package org.strategywatch.incident.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.IncidentTag;
import org.strategywatch.platform.data.idempotency.Idempotency;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.precondition.EntityTag;
import org.strategywatch.platform.web.security.Roles;

/** The source reports behind an incident. */
@Path("/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Source reports")
public class ReportResource {

  private final ReportService reports;
  private final Idempotency idempotency;

  ReportResource(ReportService reports, Idempotency idempotency) {
    this.reports = reports;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/{id}/reports")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.REPORTER, Roles.VERIFIER, Roles.OPERATOR})
  @Operation(
      operationId = "fileReport",
      summary = "File a source report about an incident",
      description =
          "It is kept beside the record and changes nothing in it; where the two cannot both be"
              + " right, contradicts says so. It has a label and a licence of its own.")
  public RestResponse<ReportResponse> file(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid ReportRequest request) {
    return idempotency.once(
        key,
        "fileReport " + id,
        request,
        ReportResponse.class,
        () -> created(id, ReportResponse.from(reports.file(id, request))));
  }

  @GET
  @Path("/{id}/reports")
  @RolesAllowed({
    Roles.READER,
    Roles.REPORTER,
    Roles.ANALYST,
    Roles.VERIFIER,
    Roles.PUBLISHER,
    Roles.OPERATOR
  })
  @Operation(
      operationId = "listReports",
      summary = "The reports behind an incident: the sources that it cites, then what was filed")
  public RestResponse<Page<ReportResponse>> list(@PathParam("id") UUID id) {
    List<ReportResponse> found = reports.behind(id).stream().map(ReportResponse::from).toList();
    return RestResponse.ResponseBuilder.ok(new Page<>(found, null))
        .header("ETag", IncidentTag.of(found.size(), found))
        .build();
  }

  @GET
  @Path("/{id}/reports/{report}")
  @RolesAllowed({
    Roles.READER,
    Roles.REPORTER,
    Roles.ANALYST,
    Roles.VERIFIER,
    Roles.PUBLISHER,
    Roles.OPERATOR
  })
  @Operation(operationId = "readReport", summary = "Read a report that was filed")
  public RestResponse<ReportResponse> read(
      @PathParam("id") UUID id, @PathParam("report") UUID report) {
    ReportResponse found = ReportResponse.from(reports.one(id, report));
    return RestResponse.ResponseBuilder.ok(found).header("ETag", tag(found)).build();
  }

  @PATCH
  @Path("/{id}/reports/{report}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.VERIFIER, Roles.OPERATOR})
  @Operation(
      operationId = "gradeReport",
      summary = "Correct the grade of a report that was filed",
      description =
          "What it says stays as it was filed. Its gradings tell who thought what of it, when and why;"
              + " what the reports propose to a verifier follows the grade that counts now.")
  public RestResponse<ReportResponse> grade(
      @PathParam("id") UUID id,
      @PathParam("report") UUID report,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid GradingRequest request) {
    ReportResponse graded = ReportResponse.from(reports.grade(id, report, ifMatch, request));
    return RestResponse.ResponseBuilder.ok(graded).header("ETag", tag(graded)).build();
  }

  private static RestResponse<ReportResponse> created(UUID incident, ReportResponse report) {
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, report)
        .header("Location", "/v1/incidents/%s/reports/%s".formatted(incident, report.id()))
        .header("ETag", tag(report))
        .build();
  }

  static EntityTag tag(ReportResponse report) {
    return IncidentTag.of(1, report);
  }
}
