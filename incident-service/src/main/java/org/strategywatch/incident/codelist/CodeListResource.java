package org.strategywatch.incident.codelist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.IncidentProblem;
import org.strategywatch.platform.web.language.Texts;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.precondition.EntityTag;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.security.Roles;

/** The code lists in the caller's language. */
@Path("/codelists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Code lists")
@RolesAllowed({
  Roles.READER,
  Roles.REPORTER,
  Roles.ANALYST,
  Roles.VERIFIER,
  Roles.PUBLISHER,
  Roles.OPERATOR
})
public class CodeListResource {

  @GET
  @Operation(operationId = "listCodeLists", summary = "Which code lists there are")
  public Page<CodeListSummary> list() {
    return new Page<>(CodeLists.all(), null);
  }

  @GET
  @Path("/{name}")
  @Operation(
      operationId = "readCodeList",
      summary = "The codes of one list with their labels in English or French")
  public RestResponse<CodeListResponse> read(
      @PathParam("name") String name, @HeaderParam("Accept-Language") @Nullable String wanted) {
    Locale language = Texts.language(wanted);
    CodeListResponse list = CodeLists.find(name, language).orElseThrow(() -> notFound(name));
    return RestResponse.ResponseBuilder.ok(list)
        .header("ETag", new EntityTag("\"" + list.version() + "-" + language + "\""))
        .header("Content-Language", language)
        .header("Vary", "Accept-Language")
        .build();
  }

  @GET
  @Path("/{name}/mappings")
  @Operation(
      operationId = "readCodeMappings",
      summary = "What the codes of UCDP, ACLED and HXL files become in one list")
  public RestResponse<CodeMappingsResponse> mappings(@PathParam("name") String name) {
    CodeListResponse list = CodeLists.find(name, Locale.ENGLISH).orElseThrow(() -> notFound(name));
    return RestResponse.ResponseBuilder.ok(
            new CodeMappingsResponse(name, list.version(), CodeMappings.of(name)))
        .header("ETag", new EntityTag("\"" + list.version() + "\""))
        .build();
  }

  private static ProblemException notFound(String name) {
    return ProblemException.of(
        IncidentProblem.CODE_LIST_NOT_FOUND,
        "There is no code list '" + name + "'; GET /v1/codelists names them");
  }
}
