package org.strategywatch.gateway.route;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * A request's body that fails when it grows beyond its limit. The length that a client announces is
 * not enough to go by: a chunked body announces none.
 */
final class BoundedBody implements ReadStream<Buffer> {

  private final HttpServerRequest request;
  private final long limit;
  private final Runnable whenRead;
  private long read;
  private @Nullable Handler<Throwable> failed;

  /**
   * @param limit bytes
   * @param whenRead runs once the whole body has been read
   */
  BoundedBody(HttpServerRequest request, long limit, Runnable whenRead) {
    this.request = request;
    this.limit = limit;
    this.whenRead = whenRead;
  }

  boolean isExceeded() {
    return read > limit;
  }

  @Override
  public BoundedBody handler(@Nullable Handler<Buffer> handler) {
    request.handler(handler == null ? null : buffer -> count(buffer, handler));
    return this;
  }

  private void count(Buffer buffer, Handler<Buffer> handler) {
    if (isExceeded()) {
      return;
    }
    read += buffer.length();
    if (!isExceeded()) {
      handler.handle(buffer);
    } else if (failed != null) {
      failed.handle(new BodyTooLarge());
    }
  }

  @Override
  public BoundedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
    failed = handler;
    request.exceptionHandler(handler);
    return this;
  }

  @Override
  public BoundedBody endHandler(@Nullable Handler<Void> handler) {
    request.endHandler(
        handler == null
            ? null
            : end -> {
              handler.handle(end);
              whenRead.run();
            });
    return this;
  }

  @Override
  public BoundedBody pause() {
    request.pause();
    return this;
  }

  @Override
  public BoundedBody resume() {
    request.resume();
    return this;
  }

  @Override
  public BoundedBody fetch(long amount) {
    request.fetch(amount);
    return this;
  }

  private static final class BodyTooLarge extends RuntimeException {

    BodyTooLarge() {
      super("the body is larger than allowed", null, false, false);
    }
  }
}
