package org.strategywatch.assessment.brief;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.PathId;
import org.strategywatch.assessment.assessments.Language;
import org.strategywatch.platform.web.precondition.EntityTag;
import org.strategywatch.platform.web.security.Roles;

/** Assessments as documents for people. */
@Path("/assessments/{id}/brief")
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Assessments")
@RolesAllowed({
  Roles.READER,
  Roles.REPORTER,
  Roles.ANALYST,
  Roles.VERIFIER,
  Roles.PUBLISHER,
  Roles.OPERATOR
})
public class BriefResource {

  /** Nothing but what is in the document itself, and no script at all. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private final BriefService service;
  private final HtmlWriter html;
  private final PdfWriter pdf;

  BriefResource(BriefService service, HtmlWriter html, PdfWriter pdf) {
    this.service = service;
    this.html = html;
    this.pdf = pdf;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(
      operationId = "readAssessmentBrief",
      summary = "The brief of an assessment, in English or French")
  @APIResponse(
      responseCode = "200",
      description = "The brief; `Accept` chooses the form, `Accept-Language` the language",
      content = {
        @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = "application/pdf",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = "text/markdown", schema = @Schema(type = SchemaType.STRING))
      })
  public RestResponse<StreamingOutput> read(@PathParam("id") String id, @BeanParam Wanted wanted) {
    return answer(id, BriefFormat.HTML, wanted);
  }

  @GET
  @Produces("application/pdf;qs=0.9")
  @Operation(hidden = true)
  public RestResponse<StreamingOutput> readPages(
      @PathParam("id") String id, @BeanParam Wanted wanted) {
    return answer(id, BriefFormat.PDF, wanted);
  }

  @GET
  @Produces("text/markdown;qs=0.8")
  @Operation(hidden = true)
  public RestResponse<StreamingOutput> readMarkdown(
      @PathParam("id") String id, @BeanParam Wanted wanted) {
    return answer(id, BriefFormat.MARKDOWN, wanted);
  }

  /** The framework's own refusal would not name what there is. */
  @GET
  @Produces(MediaType.WILDCARD + ";qs=0.1")
  @Operation(hidden = true)
  public RestResponse<StreamingOutput> refuse() {
    throw BriefFormat.notAcceptable();
  }

  /** What the caller would like, and has. */
  public record Wanted(
      @Nullable @HeaderParam("Accept-Language") String language,
      @Nullable @HeaderParam("If-None-Match") String known) {}

  private RestResponse<StreamingOutput> answer(String id, BriefFormat format, Wanted wanted) {
    Brief brief = service.brief(PathId.of(id), Language.preferred(wanted.language()));
    String text = format == BriefFormat.MARKDOWN ? MarkdownWriter.write(brief) : html.write(brief);
    EntityTag tag = tag(text, format);
    boolean isKnown = wanted.known() != null && tag.isIn(wanted.known());
    ResponseBuilder<StreamingOutput> answer =
        isKnown
            ? ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED)
            : ResponseBuilder.<StreamingOutput>ok(body(text, format, brief.language()))
                .type(format.contentType())
                .header("Content-Language", brief.language().tag())
                .header("Content-Security-Policy", POLICY)
                .header(
                    "Content-Disposition",
                    "inline; filename=\"%s.%s\"".formatted(brief.name(), format.ending()));
    return answer.header("ETag", tag).header("Vary", "Accept, Accept-Language").build();
  }

  /** A PDF is what its HTML makes it, so whoever has it is spared the making. */
  private static EntityTag tag(String text, BriefFormat format) {
    return EntityTag.ofBody((format + "\n" + text).getBytes(UTF_8));
  }

  /** Made before the answer begins, so that a failure is still answered as one. */
  private StreamingOutput body(String text, BriefFormat format, Language language) {
    byte[] body = format == BriefFormat.PDF ? pdf.write(text, language) : text.getBytes(UTF_8);
    return out -> out.write(body);
  }
}
