package org.strategywatch.platform.web.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Keeps the W3C trace id of the request where logs, problems and events find it. */
public class TraceFilter {

  private static final String KEY = "traceId";
  private static final Pattern TRACEPARENT =
      Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

  @ServerRequestFilter(preMatching = true, priority = 1)
  public void remember(ContainerRequestContext request) {
    MDC.put(KEY, traceId(request.getHeaderString("traceparent")));
  }

  /**
   * The trace id of the request under way, 32 lower-case hexadecimal digits; a new one outside of a
   * request.
   */
  public static String currentTraceId() {
    Object known = MDC.get(KEY);
    return known == null ? newTraceId() : known.toString();
  }

  /**
   * The trace id in a {@code traceparent} header, or a new one where the header is absent or
   * malformed.
   */
  public static String traceId(@Nullable String traceparent) {
    if (traceparent != null) {
      Matcher matcher = TRACEPARENT.matcher(traceparent);
      if (matcher.matches()) {
        return matcher.group(1);
      }
    }
    return newTraceId();
  }

  private static String newTraceId() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
