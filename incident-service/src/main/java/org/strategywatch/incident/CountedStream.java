package org.strategywatch.incident;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that are read, and lets whoever sets a limit refuse them. */
public final class CountedStream extends FilterInputStream {

  /** What becomes of a stream from which so much has been read. */
  @FunctionalInterface
  public interface Limit {

    /**
     * @param count bytes read so far
     * @throws IOException to refuse, like any unchecked exception
     */
    void check(long count) throws IOException;
  }

  private final Limit limit;
  private long count;

  public CountedStream(InputStream in, Limit limit) {
    super(in);
    this.limit = limit;
  }

  /** Bytes read so far. */
  public long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    add(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    add(Math.max(read, 0));
    return read;
  }

  private void add(int bytes) throws IOException {
    count += bytes;
    limit.check(count);
  }
}
