package org.strategywatch.gateway.edge;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.WriteStream;

/** Where the body of an answer is written to. */
public sealed interface CompressedBody {

  WriteStream<Buffer> stream();

  /** Gives back what the compression holds; never ends the answer. */
  void close();

  /** The server writes it as it is, or compresses it with gzip. */
  record ByTheServer(HttpServerResponse stream) implements CompressedBody {

    @Override
    public void close() {}
  }

  record Zstd(ZstdStream stream) implements CompressedBody {

    Zstd(HttpServerResponse response) {
      this(new ZstdStream(response));
    }

    @Override
    public void close() {
      stream.close();
    }
  }
}
