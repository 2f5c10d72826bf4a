package org.strategywatch.gateway.edge;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.WriteStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Compresses what is written to one frame of RFC 8878 and lets every piece out at once, so that a
 * client that follows a stream waits for nothing. To be used by one thread at a time.
 */
final class ZstdStream implements WriteStream<Buffer> {

  /** Zstandard's own default; its window of 2 MiB is below the 8 MiB that RFC 9659 allows. */
  private static final int LEVEL = 3;

  private final HttpServerResponse response;
  private final ByteArrayOutputStream compressed = new ByteArrayOutputStream();
  private final ZstdOutputStreamNoFinalizer frame;
  private boolean isClosed;

  ZstdStream(HttpServerResponse response) {
    this.response = response;
    try {
      this.frame = new ZstdOutputStreamNoFinalizer(compressed, LEVEL);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Future<Void> write(Buffer plain) {
    try {
      frame.write(plain.getBytes());
      frame.flush();
    } catch (IOException e) {
      return Future.failedFuture(e);
    }
    return compressed.size() == 0 ? Future.succeededFuture() : response.write(take());
  }

  @Override
  public void write(Buffer plain, Handler<AsyncResult<Void>> handler) {
    write(plain).onComplete(handler);
  }

  @Override
  public void end(Handler<AsyncResult<Void>> handler) {
    close();
    response.end(take()).onComplete(handler);
  }

  /** Frees the memory outside the heap; what was not yet let out is only sent by {@link #end}. */
  void close() {
    if (!isClosed) {
      isClosed = true;
      try {
        frame.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Buffer take() {
    Buffer piece = Buffer.buffer(compressed.toByteArray());
    compressed.reset();
    return piece;
  }

  @Override
  public ZstdStream setWriteQueueMaxSize(int maxSize) {
    response.setWriteQueueMaxSize(maxSize);
    return this;
  }

  @Override
  public boolean writeQueueFull() {
    return response.writeQueueFull();
  }

  @Override
  public ZstdStream drainHandler(@Nullable Handler<Void> handler) {
    response.drainHandler(handler);
    return this;
  }

  @Override
  public ZstdStream exceptionHandler(@Nullable Handler<Throwable> handler) {
    response.exceptionHandler(handler);
    return this;
  }
}
