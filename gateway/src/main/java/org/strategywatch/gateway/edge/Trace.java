package org.strategywatch.gateway.edge;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.request.TraceFilter;

/**
 * The W3C Trace Context of one request: the caller's if it is well formed, otherwise a new one.
 *
 * @param id 32 lower-case hexadecimal digits
 * @param parent the {@code traceparent} header for the services
 */
public record Trace(String id, String parent) {

  private static final String KEY = Trace.class.getName();
  private static final String NO_ID = "0".repeat(32);

  static Trace begin(RoutingContext call) {
    HttpServerRequest request = call.request();
    Trace trace = of(request.getHeader("traceparent"));
    call.put(KEY, trace);
    MDC.put("traceId", trace.id());
    return trace;
  }

  /** The trace that was begun for the request; a new one where the request never got that far. */
  public static Trace of(RoutingContext call) {
    Trace known = call.get(KEY);
    return known == null ? begin(call) : known;
  }

  private static Trace of(@Nullable String traceparent) {
    String id = TraceFilter.traceId(traceparent);
    if (id.equals(NO_ID)) {
      return of((String) null);
    }
    boolean callers = traceparent != null && traceparent.contains(id);
    return new Trace(id, callers ? Objects.requireNonNull(traceparent) : newParent(id));
  }

  private static String newParent(String id) {
    return "00-%s-%016x-00".formatted(id, ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
  }
}
