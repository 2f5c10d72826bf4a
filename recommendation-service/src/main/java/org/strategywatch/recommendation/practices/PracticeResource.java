package org.strategywatch.recommendation.practices;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.recommendation.code.Language;

/** The library of practices. */
@Path("/practices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Practices", description = "What has helped elsewhere, and what it answers")
@RolesAllowed({
  Roles.READER,
  Roles.REPORTER,
  Roles.ANALYST,
  Roles.VERIFIER,
  Roles.PUBLISHER,
  Roles.OPERATOR
})
public class PracticeResource {

  private final PracticeLibrary library;

  PracticeResource(PracticeLibrary library) {
    this.library = library;
  }

  @GET
  @Operation(operationId = "listPractices", summary = "The practices, with what each answers")
  public RestResponse<Page<PracticeResponse>> list(@BeanParam PracticeQuery query) {
    Language language = query.language();
    var found = library.list(query.knownKind(), query.knownCategory(), language);
    return RestResponse.ResponseBuilder.ok(query.page(found))
        .header("Content-Language", language.tag())
        .header("Vary", "Accept-Language")
        .build();
  }
}
