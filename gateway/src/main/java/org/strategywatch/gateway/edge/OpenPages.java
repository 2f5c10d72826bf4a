package org.strategywatch.gateway.edge;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.strategywatch.gateway.contract.PublishedContract;
import org.strategywatch.platform.web.problem.PlatformProblem;
import org.strategywatch.platform.web.problem.ProblemException;

/** What anybody may read: the start page, the contract, and the contract rendered. */
@Singleton
public class OpenPages {

  /** Scripts and styles from here only: the documentation page must not be a way in. */
  private static final String PAGE_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private final Map<String, Page> pages;
  private final ConcurrentMap<String, Content> loaded = new ConcurrentHashMap<>();

  OpenPages(PublishedContract contract) {
    this.pages =
        Map.of(
            "/", resource("text/html;charset=utf-8", "/pages/index.html"),
            "/docs", resource("text/html;charset=utf-8", "/pages/docs.html"),
            "/docs/site.css", resource("text/css;charset=utf-8", "/pages/site.css"),
            "/docs/docs.js", resource("text/javascript;charset=utf-8", "/pages/docs.js"),
            "/docs/swagger-ui.css", resource("text/css;charset=utf-8", "/docs/swagger-ui.css"),
            "/docs/swagger-ui-bundle.js",
                resource("text/javascript;charset=utf-8", "/docs/swagger-ui-bundle.js"),
            "/openapi", new Page("application/yaml;charset=utf-8", contract::yaml),
            "/openapi.json", new Page("application/json", contract::json));
  }

  /** Whether the path is one of the open ones. */
  public boolean has(String path) {
    return pages.containsKey(path);
  }

  /** Answers a read of an open page; anything but a read is refused with 405. */
  public void serve(RoutingContext call) {
    HttpMethod method = call.request().method();
    if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
      throw ProblemException.of(
              PlatformProblem.METHOD_NOT_ALLOWED, method.name() + " is not allowed here")
          .withHeader("Allow", "GET, HEAD");
    }
    Page page = Optional.ofNullable(pages.get(call.request().path())).orElseThrow();
    Content content =
        loaded.computeIfAbsent(call.request().path(), _ -> Content.of(page.source().get()));
    call.request().resume();
    call.response()
        .putHeader("ETag", content.tag())
        .putHeader("Cache-Control", "no-cache")
        .putHeader("Content-Security-Policy", PAGE_POLICY)
        .putHeader("Content-Type", page.mediaType());
    answer(call, content);
  }

  private static void answer(RoutingContext call, Content content) {
    @Nullable String known = call.request().getHeader("If-None-Match");
    if (known != null && known.contains(content.tag())) {
      Compression.none(call.response());
      call.response().setStatusCode(304).end();
    } else if (call.request().method() == HttpMethod.HEAD) {
      Compression.none(call.response());
      call.response().putHeader("Content-Length", Integer.toString(content.body().length())).end();
    } else {
      Compression.allow(call.response(), content.body().length());
      call.response().end(content.body());
    }
  }

  private static Page resource(String mediaType, String path) {
    return new Page(mediaType, () -> read(path));
  }

  private static byte[] read(String path) {
    try (InputStream stream = OpenPages.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException(path + " is missing in this build");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Page(String mediaType, Supplier<byte[]> source) {}

  private record Content(Buffer body, String tag) {

    static Content of(byte[] bytes) {
      CRC32C sum = new CRC32C();
      sum.update(bytes);
      return new Content(
          Buffer.buffer(bytes), '"' + HexFormat.of().toHexDigits(sum.getValue()) + '"');
    }
  }
}
