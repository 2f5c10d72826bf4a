package org.strategywatch.incident.duplicate;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.strategywatch.platform.data.disclosure.VisibleSet;

/** The values of the condition that keeps hidden incidents out of a query. */
final class VisibleIncidents {

  private VisibleIncidents() {}

  /**
   * @param next the first free place
   * @return the first free place behind
   */
  static int bind(PreparedStatement query, int next, VisibleSet visible) throws SQLException {
    int place = next;
    for (Object value : visible.values()) {
      if (value instanceof List<?> texts) {
        query.setArray(place++, query.getConnection().createArrayOf("text", texts.toArray()));
      } else {
        query.setObject(place++, value);
      }
    }
    return place;
  }
}
