package org.strategywatch.gateway.edge;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which answers are compressed on the way out. The server compresses whatever does not say that it
 * is encoded already; it starts from {@code identity}, so each answer is let through one by one.
 */
public final class Compression {

  private static final int WORTH_IT_BYTES = 1_024;
  private static final Pattern TEXT =
      Pattern.compile("text/.*|application/(?:.*\\+)?(?:json|yaml|x-ndjson|javascript)");

  private Compression() {}

  /**
   * Lets the server compress this answer if the client accepts that.
   *
   * @param length of the body in bytes, negative when it is not known
   */
  public static void allow(HttpServerResponse response, long length) {
    MultiMap headers = response.headers();
    if (isCompressible(response, length)) {
      headers.remove("Content-Encoding");
      headers.add("Vary", "Accept-Encoding");
    }
  }

  /**
   * Lets this answer be compressed as the client likes it best.
   *
   * @param request of the client, whose {@code Accept-Encoding} counts
   * @param length of the body in bytes, negative when it is not known
   * @return where the body is to be written; whoever writes closes it, however the writing ends
   */
  public static CompressedBody open(
      HttpServerRequest request, HttpServerResponse response, long length) {
    allow(response, length);
    if (isCompressible(response, length)
        && request.version() != HttpVersion.HTTP_1_0
        && AcceptedEncodings.of(request.headers().getAll("Accept-Encoding")).prefersZstd()) {
      response.headers().set("Content-Encoding", "zstd").remove("Content-Length");
      response.setChunked(true);
      return new CompressedBody.Zstd(response);
    }
    return new CompressedBody.ByTheServer(response);
  }

  /** For an answer without a body, which must not say how that body is encoded. */
  public static void none(HttpServerResponse response) {
    response.headers().remove("Content-Encoding");
  }

  private static boolean isCompressible(HttpServerResponse response, long length) {
    return isText(response.headers().get("Content-Type"))
        && (length < 0 || length > WORTH_IT_BYTES);
  }

  private static boolean isText(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    String mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return TEXT.matcher(mediaType).matches();
  }
}
