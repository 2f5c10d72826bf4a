package org.strategywatch.assessment.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows in the binary format of PostgreSQL's COPY: here no value is quoted, and there none is
 * parsed. The format of each type is the one that the server's own dump in binary has.
 */
final class BinaryRows {

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
  };
  private static final int NO_OPTIONS = 0;
  private static final short END = -1;
  private static final int NULL = -1;
  private static final int OID_OF_TEXT = 25;

  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
  private static final long FIRST_SECOND = 946_684_800;

  private ByteBuffer bytes = ByteBuffer.allocate(1 << 18);

  BinaryRows() {
    bytes.put(SIGNATURE).putInt(NO_OPTIONS).putInt(0);
  }

  /** As many values as the row has columns must follow. */
  void row(int columns) {
    room(2).putShort((short) columns);
  }

  void uuid(UUID value) {
    room(20)
        .putInt(16)
        .putLong(value.getMostSignificantBits())
        .putLong(value.getLeastSignificantBits());
  }

  void bigint(long value) {
    room(12).putInt(8).putLong(value);
  }

  void integer(@Nullable Integer value) {
    if (value == null) {
      none();
    } else {
      room(8).putInt(4).putInt(value);
    }
  }

  void bool(@Nullable Boolean value) {
    if (value == null) {
      none();
    } else {
      room(5).putInt(1).put((byte) (value ? 1 : 0));
    }
  }

  /**
   * @throws ArithmeticException for a day some million years away
   */
  void date(@Nullable LocalDate value) {
    if (value == null) {
      none();
    } else {
      long days = value.toEpochDay() - FIRST_DAY.toEpochDay();
      room(8).putInt(4).putInt(Math.toIntExact(days));
    }
  }

  /** Rounded to the microsecond as the server rounds one that it reads as text, halves included. */
  void timestamptz(Instant value) {
    long seconds = value.getEpochSecond() - FIRST_SECOND;
    long micros = (long) Math.rint(value.getNano() / 1e9 * 1e6);
    bigint(Math.addExact(Math.multiplyExact(seconds, 1_000_000L), micros));
  }

  void text(@Nullable String value) {
    if (value == null) {
      none();
    } else {
      byte[] text = value.getBytes(UTF_8);
      room(4 + text.length).putInt(text.length).put(text);
    }
  }

  void texts(@Nullable List<String> values) {
    if (values == null) {
      none();
      return;
    }
    int start = room(4).position();
    bytes.putInt(0);
    room(20).putInt(values.isEmpty() ? 0 : 1).putInt(NO_OPTIONS).putInt(OID_OF_TEXT);
    if (!values.isEmpty()) {
      bytes.putInt(values.size()).putInt(1);
      values.forEach(this::text);
    }
    bytes.putInt(start, bytes.position() - start - 4);
  }

  private void none() {
    room(4).putInt(NULL);
  }

  /** Sends all rows; the object is of no use any more. */
  void copyInto(Connection connection, String table, String columns) throws SQLException {
    room(2).putShort(END);
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("COPY %s (%s) FROM STDIN (FORMAT binary)".formatted(table, columns));
    try {
      copy.writeToCopy(bytes.array(), 0, bytes.position());
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private ByteBuffer room(int more) {
    if (bytes.remaining() < more) {
      bytes = ByteBuffer.allocate(2 * bytes.capacity() + more).put(bytes.flip());
    }
    return bytes;
  }
}
