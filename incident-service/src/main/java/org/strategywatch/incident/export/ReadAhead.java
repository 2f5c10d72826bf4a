package org.strategywatch.incident.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/**
 * Lets a file be made while what is made of it is being sent: the database need not wait for the
 * network, nor the network for the database. A few pieces wait between the two, never more.
 */
final class ReadAhead {

  private static final int PIECES = 4;
  private static final int PIECE_BYTES = 65_536;
  private static final byte[] END = {};

  /** A virtual one would hand each read from the database to another thread. */
  private static final ThreadFactory THREAD = Thread.ofPlatform().name("export").factory();

  private final BlockingQueue<byte[]> pieces = new ArrayBlockingQueue<>(PIECES);
  private volatile boolean isGone;

  /** Writes a file; stops at the exception that tells it that the receiver is gone. */
  @FunctionalInterface
  interface Maker {
    void make(OutputStream file) throws IOException;
  }

  /**
   * Sends what is made, until all is sent.
   *
   * @throws IOException when the receiver is gone; the maker has stopped by then
   */
  static void copy(Maker maker, OutputStream out) throws IOException {
    new ReadAhead().run(maker, out);
  }

  private void run(Maker maker, OutputStream out) throws IOException {
    try (ExecutorService making = Executors.newThreadPerTaskExecutor(THREAD)) {
      Future<?> file = making.submit(() -> make(maker));
      try {
        send(out);
        file.get();
      } catch (ExecutionException e) {
        throw unwrapped(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("Interrupted while a file was being sent", e);
      } finally {
        dismiss();
      }
    }
  }

  /** Without an interruption, which would close the connection that the maker reads from. */
  private void dismiss() {
    isGone = true;
    pieces.clear();
  }

  private void send(OutputStream out) throws IOException, InterruptedException {
    for (byte[] piece = pieces.take(); piece != END; piece = pieces.take()) {
      out.write(piece);
    }
  }

  private Void make(Maker maker) throws IOException, InterruptedException {
    try (Pieces file = new Pieces()) {
      maker.make(file);
      file.flush();
      return null;
    } finally {
      pieces.put(END);
    }
  }

  private static IOException unwrapped(ExecutionException failure) {
    return switch (failure.getCause()) {
      case IOException unwritable -> unwritable;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> new IOException(failure);
    };
  }

  /** Gathers what is written to pieces of one size. */
  private final class Pieces extends OutputStream {

    private byte[] piece = new byte[PIECE_BYTES];
    private int length;

    @Override
    public void write(int b) throws IOException {
      if (length == PIECE_BYTES) {
        flush();
      }
      piece[length++] = (byte) b;
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      int written = 0;
      while (written < count) {
        if (length == PIECE_BYTES) {
          flush();
        }
        int next = Math.min(count - written, PIECE_BYTES - length);
        System.arraycopy(bytes, from + written, piece, length, next);
        length += next;
        written += next;
      }
    }

    @Override
    public void flush() throws IOException {
      if (isGone) {
        throw new IOException("The receiver is gone");
      }
      if (length > 0) {
        hand(length == PIECE_BYTES ? piece : Arrays.copyOf(piece, length));
        piece = new byte[PIECE_BYTES];
        length = 0;
      }
    }

    private void hand(byte[] whole) throws IOException {
      try {
        pieces.put(whole);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("Interrupted while a file was being made", e);
      }
    }
  }
}
