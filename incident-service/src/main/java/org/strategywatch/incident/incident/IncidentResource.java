package org.strategywatch.incident.incident;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.data.disclosure.View;
import org.strategywatch.platform.data.idempotency.Idempotency;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.precondition.EntityTag;
import org.strategywatch.platform.web.request.MergePatch;
import org.strategywatch.platform.web.request.QueryText;
import org.strategywatch.platform.web.security.Roles;

/** One incident at a time. */
@Path("/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Incidents")
public class IncidentResource {

  private final IncidentService incidents;
  private final IncidentVersions versions;
  private final ReportsBehind reports;
  private final UnitCodes units;
  private final IncidentDisclosure disclosure;
  private final Idempotency idempotency;

  IncidentResource(
      IncidentService incidents,
      IncidentVersions versions,
      ReportsBehind reports,
      UnitCodes units,
      IncidentDisclosure disclosure,
      Idempotency idempotency) {
    this.incidents = incidents;
    this.versions = versions;
    this.reports = reports;
    this.units = units;
    this.disclosure = disclosure;
    this.idempotency = idempotency;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.REPORTER, Roles.OPERATOR})
  @Operation(operationId = "recordIncident", summary = "Record an incident")
  public RestResponse<IncidentResponse> record(
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid IncidentRequest request) {
    return idempotency.once(
        key,
        "recordIncident",
        request,
        IncidentResponse.class,
        () -> created(incidents.record(request)));
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
  @Operation(
      operationId = "readIncident",
      summary = "Read an incident, as it is or as it was known")
  public RestResponse<IncidentDetail> read(
      @PathParam("id") UUID id,
      @RestQuery
          @Nullable
          @Parameter(description = "A day, to its end in UTC, or a moment", example = "2024-09-17")
          String asOf) {
    return new QueryText("asOf", asOf)
        .moment()
        .map(moment -> known(versions.at(incidents.read(id), moment)))
        .orElseGet(() -> present(incidents.read(id, View.OPERATIONAL)));
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed({Roles.REPORTER, Roles.VERIFIER, Roles.OPERATOR})
  @Operation(
      operationId = "correctIncident",
      summary = "Correct an incident with a JSON Merge Patch; reporters their own organisation's",
      description =
          "A corroborated or verified incident whose date, place, type, actors or numbers change is"
              + " REPORTED again, to be checked anew; a change of wording or of sources keeps its state.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MergePatch.MEDIA_TYPE,
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      description =
                          "Fields of IncidentRequest with their new values; null removes. consent: what the"
                              + " source said, required where the incident may go further"
                              + " than before (a lower label, a wider audience)")))
  public RestResponse<IncidentResponse> correct(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RestQuery
          @Nullable
          @Parameter(description = "Why, for the history; at most 1,000 characters")
          String reason,
      @NotNull JsonNode patch) {
    String why = new QueryText("reason", reason).text(1000).orElse(null);
    return tagged(incidents.correct(id, ifMatch, patch, why));
  }

  @POST
  @Path("/{id}/retraction")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.REPORTER, Roles.VERIFIER, Roles.OPERATOR})
  @Operation(
      operationId = "retractIncident",
      summary = "Take an incident back; it stays readable and leaves lists and counts")
  public RestResponse<IncidentResponse> retract(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RetractionRequest retraction) {
    return tagged(incidents.retract(id, ifMatch, retraction.reason()));
  }

  @POST
  @Path("/{id}/verification")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.VERIFIER)
  @Operation(
      operationId = "verifyIncident",
      summary = "Say what a check of an incident came to; never by a person who told of it",
      description =
          "REPORTED may become CORROBORATED, that VERIFIED, and each of them DISPUTED; what is"
              + " disputed becomes REPORTED or CORROBORATED again.")
  public RestResponse<IncidentResponse> verify(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid VerificationRequest check) {
    return tagged(incidents.verify(id, ifMatch, check));
  }

  @GET
  @Path("/{id}/history")
  @RolesAllowed({
    Roles.READER,
    Roles.REPORTER,
    Roles.ANALYST,
    Roles.VERIFIER,
    Roles.PUBLISHER,
    Roles.OPERATOR
  })
  @Operation(
      operationId = "readIncidentHistory",
      summary =
          "Every version of an incident, the newest first: what changed, when, by which organisation, why",
      description =
          "Versions under a label that the caller may not see are left out, and so is what the next"
              + " version changed of them.")
  public Page<IncidentVersion> history(@PathParam("id") UUID id) {
    return versions.of(incidents.read(id));
  }

  private static RestResponse<IncidentResponse> created(IncidentSnapshot incident) {
    return RestResponse.ResponseBuilder.create(
            RestResponse.Status.CREATED, IncidentResponse.from(incident))
        .header("Location", "/v1/incidents/" + incident.id())
        .header("ETag", EntityTag.ofVersion(incident.version()))
        .build();
  }

  private RestResponse<IncidentDetail> present(IncidentSnapshot incident) {
    IncidentResponse shown = disclosure.shown(incident);
    if (disclosure.view(incident) == View.FULL) {
      return present(shown, reports.summary(incident));
    }
    UnitPcodes codes = units.reading().of(shown);
    return RestResponse.ResponseBuilder.ok(IncidentDetail.of(shown, codes, null))
        .header("ETag", IncidentTag.ofOutline(incident.version(), codes))
        .build();
  }

  /** As it was known: which reports were there then is not. */
  private RestResponse<IncidentDetail> known(IncidentResponse incident) {
    return present(incident, null);
  }

  private RestResponse<IncidentDetail> present(
      IncidentResponse incident, @Nullable ReportSummary behind) {
    UnitPcodes codes = units.reading().of(incident);
    return RestResponse.ResponseBuilder.ok(IncidentDetail.of(incident, codes, behind))
        .header("ETag", IncidentTag.of(incident.version(), behind, codes))
        .build();
  }

  private static RestResponse<IncidentResponse> tagged(IncidentSnapshot incident) {
    return RestResponse.ResponseBuilder.ok(IncidentResponse.from(incident))
        .header("ETag", EntityTag.ofVersion(incident.version()))
        .build();
  }
}
