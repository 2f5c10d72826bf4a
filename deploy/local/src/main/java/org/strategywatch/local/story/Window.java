package org.strategywatch.local.story;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;

/** Months, both inclusive. */
record Window(YearMonth from, YearMonth to) {

  static Window of(String from, String to) {
    return new Window(YearMonth.parse(from), YearMonth.parse(to));
  }

  String asMonths() {
    return "from=" + from + "&to=" + to;
  }

  String asDays() {
    return "from=" + from.atDay(1) + "&to=" + to.atEndOfMonth();
  }

  ObjectNode asBody() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("from", from.toString())
        .put("to", to.toString());
  }
}
