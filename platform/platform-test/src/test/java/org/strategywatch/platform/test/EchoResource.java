package org.strategywatch.platform.test;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.paging.Cursor;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.paging.PageRequest;
import org.strategywatch.platform.web.precondition.EntityTag;
import org.strategywatch.platform.web.request.MergePatch;
import org.strategywatch.platform.web.request.QueryText;
import org.strategywatch.platform.web.security.Caller;
import org.strategywatch.platform.web.security.Roles;

/** A service as small as can be, to try what the platform promises for all of them. */
@Path("/echoes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class EchoResource {

  private static final List<String> STORED = List.of("a", "b", "c", "d", "e");

  private final Caller caller;
  private final MergePatch mergePatch;

  EchoResource(Caller caller, MergePatch mergePatch) {
    this.caller = caller;
    this.mergePatch = mergePatch;
  }

  /** A body with one field of each kind that can go wrong. */
  public record Echo(
      @NotNull @Size(max = 5) String text,
      @Nullable LocalDate on,
      @Nullable Integer count,
      @Valid @Nullable Inner inner) {

    /** A nested object. */
    public record Inner(@NotNull String name) {}
  }

  @GET
  public Page<String> list(
      @RestQuery @Nullable String limit,
      @RestQuery @Nullable String cursor,
      @RestQuery String from) {
    new QueryText("from", from).date();
    PageRequest page = PageRequest.of(limit, cursor, "echoes");
    int start = page.after().map(place -> STORED.indexOf(place.key().getFirst()) + 1).orElse(0);
    List<String> rows = STORED.subList(start, Math.min(STORED.size(), start + page.limit() + 1));
    return Page.of(rows, page.limit(), row -> row, row -> new Cursor("echoes", List.of(row)));
  }

  @GET
  @Path("/{id}")
  public RestResponse<Echo> read(@RestPath String id) {
    return RestResponse.ResponseBuilder.ok(new Echo(id, null, null, null))
        .header("ETag", EntityTag.ofVersion(7))
        .build();
  }

  @POST
  public Echo write(@Valid @NotNull Echo echo) {
    return echo;
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  public Echo change(
      @RestPath String id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch) {
    EntityTag.ofVersion(7).requireMatch(ifMatch);
    return mergePatch.apply(new Echo(id, null, 3, new Echo.Inner("x")), patch, Echo.class);
  }

  @GET
  @Path("/me")
  public List<String> me() {
    return List.of(caller.subject(), caller.partner(), caller.clearance().name());
  }

  /** Fails in the middle, after more than a socket holds. */
  @GET
  @Path("/broken")
  public StreamingOutput breakOff() {
    return out -> {
      out.write(new byte[1 << 20]);
      throw new IllegalStateException("a secret of ours");
    };
  }

  @GET
  @Path("/failures/{kind}")
  public String fail(@RestPath String kind) throws SQLException {
    if (kind.equals("database")) {
      throw new SQLException("the secret host is down", "08006");
    }
    if (kind.equals("disk")) {
      throw new SQLException("could not extend the secret file", "53100");
    }
    throw new IllegalStateException("a secret of ours");
  }
}
