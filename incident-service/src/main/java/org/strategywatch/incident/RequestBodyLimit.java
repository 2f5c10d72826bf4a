package org.strategywatch.incident;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
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
    LimitedStream body = new LimitedStream(context.getInputStream());
    context.setInputStream(body);
    try {
      return context.proceed();
    } catch (IOException | RuntimeException failure) {
      if (body.count > MOST) {
        throw ProblemException.of(
            PlatformProblem.BODY_TOO_LARGE, "At most " + MOST + " bytes are taken here");
      }
      throw failure;
    }
  }

  /** Ends with an error behind the limit; whoever reads wraps that in an error of its own. */
  private static final class LimitedStream extends FilterInputStream {

    private long count;

    private LimitedStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int bytes) throws IOException {
      count += bytes;
      if (count > MOST) {
        throw new IOException("The body is longer than " + MOST + " bytes");
      }
    }
  }
}
