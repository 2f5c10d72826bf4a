package org.strategywatch.incident.imports.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Reads lines of which none can take more memory than {@value #MAX_LENGTH} characters. */
public final class LineReader implements Closeable {

  public static final int MAX_LENGTH = 1024 * 1024;

  private final Reader reader;
  private final char[] buffer = new char[64 * 1024];
  private final Deque<Line> pushedBack = new ArrayDeque<>();
  private int position;
  private int end;
  private long number;

  public LineReader(Reader reader) {
    this.reader = reader;
  }

  public LineReader(InputStream in) {
    this(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** The next line without its end, null behind the last one. */
  public @Nullable Line next() throws IOException {
    if (!pushedBack.isEmpty()) {
      return pushedBack.removeFirst();
    }
    if (position == end && !fill()) {
      return null;
    }
    number++;
    return number == 1 ? withoutByteOrderMark(read()) : read();
  }

  /** Lets {@link #next} give a line again. */
  public void pushBack(Line line) {
    pushedBack.addFirst(line);
  }

  private Line read() throws IOException {
    StringBuilder text = new StringBuilder();
    boolean cut = false;
    boolean ended = false;
    while (!ended && (position < end || fill())) {
      int from = position;
      while (position < end && buffer[position] != '\n') {
        position++;
      }
      int take = Math.min(position - from, MAX_LENGTH - text.length());
      text.append(buffer, from, take);
      cut |= take < position - from;
      if (position < end) {
        position++;
        ended = true;
      }
    }
    boolean isWindows = !text.isEmpty() && text.charAt(text.length() - 1) == '\r';
    text.setLength(text.length() - (isWindows ? 1 : 0));
    return new Line(number, text.toString(), cut, isWindows ? "\r\n" : "\n");
  }

  private boolean fill() throws IOException {
    position = 0;
    end = Math.max(reader.read(buffer), 0);
    return end > 0;
  }

  private static Line withoutByteOrderMark(Line line) {
    return line.text().startsWith("\uFEFF")
        ? new Line(line.number(), line.text().substring(1), line.cut(), line.end())
        : line;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
