package org.strategywatch.incident.imports.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the items of an array out of a JSON document as they came, one after the other: of the
 * document itself when it is an array, else of its first member with one of the given names. Of any
 * other member a short value is kept. No item takes more memory than {@link LineReader#MAX_LENGTH}
 * characters, and nesting takes none.
 */
public final class JsonElements implements Closeable {

  private static final int END = -1;
  private static final int KEPT_OF_A_MEMBER = 4096;
  private static final int KEPT_MEMBERS = 50;

  private final Reader reader;
  private final Set<String> arrays;
  private final Map<String, String> members = new HashMap<>();
  private int present = ' ';
  private long line = 1;
  private long items;
  private State state = State.START;
  private boolean isBare;

  private enum State {
    START,
    IN_ARRAY,
    BEHIND
  }

  /**
   * @param reader buffered
   * @param arrays names of the member that has the items
   */
  public JsonElements(Reader reader, Set<String> arrays) {
    this.reader = reader;
    this.arrays = Set.copyOf(arrays);
  }

  /** What the document says around its items, as JSON texts by name, as far as it was read. */
  public Map<String, String> members() {
    return Map.copyOf(members);
  }

  /**
   * The next item, null behind the last one and the end of the document. Its number counts items
   * and not lines, of which one may have them all.
   *
   * @throws UnreadableFileException naming the line where the document breaks off or is no JSON
   */
  public @Nullable Line next() throws IOException {
    if (state == State.START) {
      open();
    } else if (state == State.IN_ARRAY && skipBlanks() != ']') {
      expect(',');
    }
    if (state == State.IN_ARRAY) {
      if (skipBlanks() != ']') {
        Line value = value(LineReader.MAX_LENGTH);
        return new Line(++items, value.text(), value.cut());
      }
      leaveArray();
    }
    return null;
  }

  /**
   * Reads to the end.
   *
   * @throws UnreadableFileException as {@link #next} does
   */
  public void requireWhole() throws IOException {
    while (next() != null) {}
  }

  private void open() throws IOException {
    advance();
    if (present == '\uFEFF') {
      advance();
    }
    if (skipBlanks() == '[') {
      advance();
      isBare = true;
      state = State.IN_ARRAY;
    } else {
      expect('{');
      if (skipBlanks() == '}') {
        advance();
        state = State.BEHIND;
      } else {
        readMembers();
      }
    }
  }

  private void leaveArray() throws IOException {
    expect(']');
    state = State.BEHIND;
    if (!isBare) {
      if (skipBlanks() == ',') {
        advance();
        readMembers();
      } else {
        expect('}');
      }
    }
    if (skipBlanks() != END) {
      throw unexpected("the end of the file");
    }
  }

  /** Reads members up to the array or, where that is behind or missing, to the end. */
  private void readMembers() throws IOException {
    while (true) {
      String name = name();
      boolean isArray = skipBlanks() == '[' && state == State.START;
      if (isArray && arrays.contains(name)) {
        advance();
        state = State.IN_ARRAY;
        return;
      }
      String value = value(KEPT_OF_A_MEMBER).text();
      if (members.size() < KEPT_MEMBERS) {
        members.put(name, value);
      }
      if (skipBlanks() == '}') {
        advance();
        state = State.BEHIND;
        return;
      }
      expect(',');
    }
  }

  private String name() throws IOException {
    if (skipBlanks() != '"') {
      throw unexpected("a name in quotes");
    }
    String quoted = value(KEPT_OF_A_MEMBER).text();
    skipBlanks();
    expect(':');
    return quoted.substring(1, quoted.length() - 1);
  }

  /** Reads one value, whatever it is, and keeps its beginning. */
  private Line value(int kept) throws IOException {
    JsonExtent extent = new JsonExtent();
    StringBuilder text = new StringBuilder();
    long first = line;
    boolean cut = false;
    while (extent.continuesWith(present)) {
      if (present == END) {
        throw new UnreadableFileException(
            "The JSON breaks off in line %d, inside the value that begins in line %d"
                .formatted(line, first));
      }
      if (text.length() < kept) {
        text.append((char) present);
      } else {
        cut = true;
      }
      advance();
    }
    if (text.isEmpty()) {
      throw unexpected("a value");
    }
    return new Line(first, text.toString(), cut);
  }

  private int skipBlanks() throws IOException {
    while (present == ' ' || present == '\n' || present == '\r' || present == '\t') {
      advance();
    }
    return present;
  }

  private void expect(char expected) throws IOException {
    if (present != expected) {
      throw unexpected("'" + expected + "'");
    }
    advance();
  }

  private UnreadableFileException unexpected(String expected) {
    return new UnreadableFileException(
        present == END
            ? "The JSON breaks off in line %d where %s is expected; send it again whole"
                .formatted(line, expected)
            : "Line %d has '%c' where %s is expected; this is not whole JSON"
                .formatted(line, (char) present, expected));
  }

  private void advance() throws IOException {
    if (present == '\n') {
      line++;
    }
    present = reader.read();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
