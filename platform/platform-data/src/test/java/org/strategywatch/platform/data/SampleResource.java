package org.strategywatch.platform.data;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.data.idempotency.Idempotency;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.security.Roles;

/** Writes notes, once for each idempotency key. */
@Path("/notes")
public class SampleResource {

  private final SampleService service;
  private final Idempotency idempotency;

  SampleResource(SampleService service, Idempotency idempotency) {
    this.service = service;
    this.idempotency = idempotency;
  }

  public record WriteNoteRequest(String text, @Nullable Integer stars) {}

  public record NoteResponse(String id, String text) {}

  @POST
  @RolesAllowed(Roles.REPORTER)
  public RestResponse<NoteResponse> writeNote(
      @RestHeader("Idempotency-Key") @Nullable String key, WriteNoteRequest request) {
    return idempotency.once(key, "writeNote", request, NoteResponse.class, () -> write(request));
  }

  private RestResponse<NoteResponse> write(WriteNoteRequest request) {
    String id = UUID.randomUUID().toString();
    service.publish(service.event(id, 1, request.text()));
    if (request.text().equals("refused")) {
      throw ProblemException.invalidBody("/text", "REFUSED", "this text is refused");
    }
    return RestResponse.ResponseBuilder.create(
            RestResponse.Status.CREATED, new NoteResponse(id, request.text()))
        .location(URI.create("notes/" + id))
        .header("ETag", "\"1\"")
        .build();
  }
}
