package org.strategywatch.incident.intake;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.precondition.EntityTag;
import org.strategywatch.platform.web.security.Roles;

/** What KoboToolbox sends, and how it is to be understood. */
@Path("/intake/kobo/{form}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Intake from the field")
public class KoboResource {

  private static final String FORM = "[A-Za-z0-9_-]{1,100}";

  private final FieldIntake intake;
  private final FormMappings mappings;

  KoboResource(FieldIntake intake, FormMappings mappings) {
    this.intake = intake;
    this.mappings = mappings;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REPORTER)
  @Operation(
      operationId = "receiveKoboSubmission",
      summary = "Take a submission as a REST service of KoboToolbox sends it",
      description =
          "Set the service's address to this and X-API-Key as a custom header. A submission sent"
              + " again is the same incident, and corrects it where it changed. What cannot become"
              + " an incident is kept for a human and answered with 202, so that it is not sent for"
              + " ever.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      description = "Answers by question path, _uuid, meta/instanceID, …")))
  @APIResponse(
      responseCode = "200",
      description = "Taken before; corrected where it says something else",
      content = @Content(schema = @Schema(implementation = KoboReceipt.class)))
  @APIResponse(
      responseCode = "201",
      description = "Recorded",
      content = @Content(schema = @Schema(implementation = KoboReceipt.class)))
  @APIResponse(
      responseCode = "202",
      description = "Kept for a human",
      content = @Content(schema = @Schema(implementation = KoboReceipt.class)))
  public RestResponse<KoboReceipt> receive(
      @PathParam("form") @Pattern(regexp = FORM) String form, @NotNull JsonNode submission) {
    return answer(intake.receive(form, KoboSubmission.of(submission)));
  }

  @GET
  @Path("/mapping")
  @RolesAllowed(Roles.OPERATOR)
  @Operation(operationId = "readFormMapping", summary = "How a form's answers become an incident")
  public RestResponse<FormMapping> mapping(@PathParam("form") @Pattern(regexp = FORM) String form) {
    return tagged(mappings.read(form));
  }

  @PUT
  @Path("/mapping")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.OPERATOR)
  @Operation(
      operationId = "saveFormMapping",
      summary =
          "Say how a form's answers become an incident; If-Match when it has a mapping already")
  public RestResponse<FormMapping> map(
      @PathParam("form") @Pattern(regexp = FORM) String form,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid FormMapping mapping) {
    return tagged(mappings.save(form, ifMatch, mapping));
  }

  @GET
  @Path("/rejections")
  @RolesAllowed(Roles.OPERATOR)
  @Operation(
      operationId = "listKoboRejections",
      summary = "The submissions that became no incident, as they came, and why",
      description = "They may be about anything: only those who are cleared for RED see them.")
  public Page<SubmissionRejection> rejections(
      @PathParam("form") @Pattern(regexp = FORM) String form,
      @RestQuery @Nullable @Parameter(description = "1 to 500; 50 when absent") String limit,
      @RestQuery @Nullable @Parameter(description = "nextCursor of the page before")
          String cursor) {
    return intake.rejections(form, limit, cursor);
  }

  private static RestResponse<KoboReceipt> answer(KoboReceipt receipt) {
    return switch (receipt.outcome()) {
      case KEPT -> RestResponse.status(RestResponse.Status.ACCEPTED, receipt);
      case CORRECTED, UNCHANGED -> RestResponse.ok(receipt);
      case RECORDED ->
          RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, receipt)
              .header("Location", "/v1/incidents/" + receipt.incident())
              .build();
    };
  }

  private static RestResponse<FormMapping> tagged(StoredMapping stored) {
    return RestResponse.ResponseBuilder.ok(stored.mapping())
        .header("ETag", EntityTag.ofVersion(stored.version()))
        .build();
  }
}
