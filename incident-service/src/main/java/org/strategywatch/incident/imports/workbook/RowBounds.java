package org.strategywatch.incident.imports.workbook;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.imports.file.UnreadableFileException;

/** Goes through the XML of a part and refuses rows that no honest table has. */
final class RowBounds {

  /** A row is taken into memory, with a place for each column up to its last. */
  private static final int MAX_COLUMNS = 1_000;

  /** Characters. */
  private static final int MAX_LENGTH = 8 * 1024 * 1024;

  private static final XMLInputFactory XML = factory();

  private final String part;
  private long rows;
  private int cells;
  private long length;

  RowBounds(String part) {
    this.part = part;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /**
   * @throws XMLStreamException when the part is no whole XML
   * @throws UnreadableFileException naming the row that is too large
   */
  void check(InputStream in) throws XMLStreamException {
    XMLStreamReader xml = XML.createXMLStreamReader(in);
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> begin(xml);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          length += xml.getTextLength();
          require(length <= MAX_LENGTH, "%d characters".formatted(MAX_LENGTH));
        }
        default -> {}
      }
    }
  }

  private void begin(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "row" -> {
        rows++;
        cells = 0;
        length = 0;
      }
      case "si" -> length = 0;
      case "c" -> {
        cells++;
        require(
            cells <= MAX_COLUMNS && column(xml.getAttributeValue(null, "r")) <= MAX_COLUMNS,
            MAX_COLUMNS + " columns");
      }
      default -> {}
    }
  }

  /** The number of the column in an address such as {@code AB12}, from 1. */
  private static long column(@Nullable String address) {
    long column = 0;
    for (int i = 0; address != null && i < address.length() && column <= MAX_COLUMNS; i++) {
      char c = address.charAt(i);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = 26 * column + (c - 'A' + 1);
    }
    return column;
  }

  private void require(boolean isWithin, String most) {
    if (!isWithin) {
      throw new UnreadableFileException(
          "%s in the workbook: row %d has more than %s".formatted(part, rows, most));
    }
  }
}
