package org.strategywatch.incident.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.strategywatch.incident.imports.file.IncidentFileReader;

/**
 * Takes a file to the database chunk by chunk: while two chunks are being stored the next is read.
 */
@ApplicationScoped
class ImportChunks {

  /** Small at first: whoever watches sees progress, and the events set out early. */
  private static final int FIRST_CHUNK = 250;

  private final ImportConfig config;
  private final ChunkStore store;

  ImportChunks(ImportConfig config, ChunkStore store) {
    this.config = config;
    this.store = store;
  }

  /** Stores all rows that follow, and ends the import. */
  void storeAll(ImportEntity run, IncidentFileReader reader) throws IOException {
    try (ExecutorService stores = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> last = CompletableFuture.completedFuture(null);
      int size = Math.min(FIRST_CHUNK, config.chunkSize());
      Chunk chunk = Chunk.read(reader, size);
      while (chunk.size() > 0) {
        Chunk present = chunk;
        Future<?> before = last;
        last = stores.submit(() -> store.store(run, present, before));
        size = Math.min(2 * size, config.chunkSize());
        chunk = Chunk.read(reader, size);
        ChunkStore.await(before);
      }
      ChunkStore.await(last);
    }
    store.complete(run, reader.warnings());
  }
}
