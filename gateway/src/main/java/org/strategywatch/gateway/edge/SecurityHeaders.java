package org.strategywatch.gateway.edge;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/** Headers that make a browser treat every answer with suspicion. Set where nothing stricter is. */
final class SecurityHeaders {

  /**
   * Answers depend on who asks, so no shared cache may keep them; {@code no-cache} rather than
   * {@code no-store}, so that a client may keep them and ask with If-None-Match.
   */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "Cache-Control", "private, no-cache");

  private SecurityHeaders() {}

  static void addTo(RoutingContext call) {
    call.addHeadersEndHandler(
        _ -> {
          MultiMap headers = call.response().headers();
          DEFAULTS.forEach(
              (name, value) -> {
                if (!headers.contains(name)) {
                  headers.set(name, value);
                }
              });
        });
  }
}
