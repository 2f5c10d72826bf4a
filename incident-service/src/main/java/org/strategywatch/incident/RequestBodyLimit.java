package org.strategywatch.incident;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;
import org.strategywatch.platform.web.problem.PlatformProblem;
import org.strategywatch.platform.web.problem.ProblemException;

/**
 * Holds bodies that are read into memory to 2 MiB, the limit of the other services. Files to import
 * are streams, with a limit of their own, and the server's limit has to let them pass.
 */
@Provider
public class RequestBodyLimit implements ReaderInterceptor {

  static final long MOST = 2L * 1024 * 1024;

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context)
      throws IOException, WebApplicationException {
    if (context.getType() == InputStream.class) {
      return context.proceed();
    }
    CountedStream body = new CountedStream(context.getInputStream(), RequestBodyLimit::check);
    context.setInputStream(body);
    try {
      return context.proceed();
    } catch (IOException | RuntimeException failure) {
      if (body.count() > MOST) {
        throw ProblemException.of(
            PlatformProblem.BODY_TOO_LARGE, "At most " + MOST + " bytes are taken here");
      }
      throw failure;
    }
  }

  /** Whoever reads wraps this in an error of its own. */
  private static void check(long count) throws IOException {
    if (count > MOST) {
      throw new IOException("The body is longer than " + MOST + " bytes");
    }
  }
}
