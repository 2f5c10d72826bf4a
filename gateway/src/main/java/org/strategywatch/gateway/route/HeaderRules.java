package org.strategywatch.gateway.route;

import io.vertx.core.MultiMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.strategywatch.gateway.contract.PublishedOperation;

/**
 * Which headers pass. Towards the services only those that are named here or in the contract:
 * whatever a caller invents to look like somebody else does not arrive.
 */
final class HeaderRules {

  private static final Set<String> TO_SERVICE =
      Set.of(
          "accept",
          "accept-language",
          "content-type",
          "content-encoding",
          "if-match",
          "if-none-match",
          "idempotency-key",
          "last-event-id",
          "tracestate");

  /** The gateway's own to set, whatever a contract says. */
  private static final Set<String> NEVER_TO_SERVICE =
      Set.of("authorization", "x-api-key", "cookie", "host", "connection", "traceparent");

  private static final Set<String> NOT_TO_CALLER =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "server",
          "x-powered-by",
          "set-cookie",
          "www-authenticate");

  private static final Pattern ORIGIN = Pattern.compile("^https?://[^/]*(?=/)");

  private HeaderRules() {}

  static MultiMap towardsService(MultiMap sent, PublishedOperation operation) {
    MultiMap passed = MultiMap.caseInsensitiveMultiMap();
    for (Map.Entry<String, String> header : sent) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      boolean known = TO_SERVICE.contains(name) || operation.headers().contains(name);
      if (known && !NEVER_TO_SERVICE.contains(name)) {
        passed.add(name, header.getValue());
      }
    }
    return passed;
  }

  /**
   * Copies an answer's headers; a {@code Location} becomes relative, for callers know one origin.
   */
  static void towardsCaller(MultiMap answered, MultiMap passed) {
    for (Map.Entry<String, String> header : answered) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      if (name.equals("location")) {
        passed.set("Location", ORIGIN.matcher(header.getValue()).replaceFirst(""));
      } else if (!NOT_TO_CALLER.contains(name) && !name.startsWith("access-control-")) {
        passed.add(header.getKey(), header.getValue());
      }
    }
  }
}
