package org.strategywatch.gateway.edge;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/**
 * What happens to the rest of a body that nobody wants. A connection that is closed under a sending
 * client resets, and many clients then never see the answer: so the rest is read and dropped for a
 * moment before the connection is closed.
 */
public final class UnreadBody {

  private static final Duration LINGER = Duration.ofSeconds(2);

  private UnreadBody() {}

  /** Call it before the answer ends; harmless when the body has been read. */
  public static void closeAfterAnswer(RoutingContext call) {
    HttpServerRequest request = call.request();
    if (request.isEnded()) {
      return;
    }
    if (!announcesBody(request)) {
      request.resume();
      return;
    }
    call.response().putHeader("Connection", "close");
    call.vertx().setTimer(LINGER.toMillis(), _ -> request.connection().close());
    request.exceptionHandler(_ -> {}).handler(_ -> {});
    request.resume();
  }

  private static boolean announcesBody(HttpServerRequest request) {
    String length = request.getHeader("Content-Length");
    return request.headers().contains("Transfer-Encoding")
        || (length != null && !length.equals("0"));
  }
}
