package org.strategywatch.incident.search;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.codelist.CodeLists;
import org.strategywatch.incident.codelist.Countries;
import org.strategywatch.incident.incident.Folding;
import org.strategywatch.platform.data.disclosure.VisibleSet;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.request.QueryText;

/** Turns filter parameters into conditions, after the one that keeps hidden records out. */
final class IncidentConditions {

  private static final int MAX_TEXT = 200;

  private final Conditions conditions = new Conditions();
  private final FilterNames names;

  private IncidentConditions(VisibleSet visible, FilterNames names) {
    this.names = names;
    conditions.and(visible.sql("i"), visible.values().toArray());
  }

  /**
   * @param names what other names those in the filter stand for
   * @throws ProblemException 400 naming the parameter that cannot be read
   */
  static Conditions of(IncidentFilter filter, VisibleSet visible, FilterNames names) {
    IncidentConditions all = new IncidentConditions(visible, names);
    all.addPeriod(filter);
    all.addPlace(filter);
    all.addCodes(filter);
    all.addText(filter);
    return all.conditions;
  }

  private void addPeriod(IncidentFilter filter) {
    var from = new QueryText("from", filter.from).date();
    var to = new QueryText("to", filter.to).date();
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw ProblemException.invalidParameter("to", "ENDS_BEFORE_START", "it is before from");
    }
    from.ifPresent(day -> conditions.and("i.occurred_on >= ?", day));
    to.ifPresent(day -> conditions.and("i.occurred_on <= ?", day));
  }

  private void addPlace(IncidentFilter filter) {
    new QueryText("country", filter.country)
        .read(
            "UNKNOWN_COUNTRY",
            "an ISO 3166-1 alpha-2 code is expected",
            code -> Countries.isKnown(code) ? code : null)
        .ifPresent(code -> conditions.and("i.country = ?", code));
    new AreaConditions(filter, names.places(), conditions).add();
  }

  private void addCodes(IncidentFilter filter) {
    addCode("eventType", "eventType", filter.eventType, "i.event_type = ?");
    addCode("subEventType", "subEventType", filter.subEventType, "i.sub_event_type = ?");
    addCode("datePrecision", "datePrecision", filter.datePrecision, "i.date_precision = ?");
    addCode("factor", "contributingFactor", filter.factor, "? = ANY (i.factors)");
    addCode("verification", "verification", filter.verification, "i.verification = ?");
    if (filter.verification == null) {
      conditions.and("i.verification <> 'RETRACTED'");
    }
    new QueryText("minFatalities", filter.minFatalities)
        .integer(0, 1_000_000)
        .ifPresent(least -> conditions.and("coalesce(i.fatalities_best, -1) >= ?", least));
  }

  private void addCode(String parameter, String list, @Nullable String value, String clause) {
    new QueryText(parameter, value)
        .read(
            "UNKNOWN_CODE",
            "a code of the list " + list + " is expected; GET /v1/codelists/" + list,
            code -> CodeLists.contains(list, code) ? code : null)
        .ifPresent(code -> conditions.and(clause, code));
  }

  private void addText(IncidentFilter filter) {
    new QueryText("actor", filter.actor)
        .text(MAX_TEXT)
        .ifPresent(name -> conditions.and("i.actor_keys && ?::text[]", names.actors().keys(name)));
    new QueryText("source", filter.source)
        .text(MAX_TEXT)
        .ifPresent(
            name -> conditions.and("i.source_keys @> ?::text[]", List.of(Folding.text(name))));
    new QueryText("q", filter.q)
        .text(MAX_TEXT)
        .map(IncidentConditions::searchable)
        .ifPresent(words -> conditions.and("i.search @@ search_words(?)", words));
  }

  /** Folds the words and keeps the signs that mean something to a search. */
  private static String searchable(String query) {
    StringBuilder folded = new StringBuilder();
    for (String part : query.splitWithDelimiters("[\"\\s]|(?<=\\s|^)-", -1)) {
      boolean isSign = part.equals("\"") || part.equals("-") || part.isBlank();
      folded.append(isSign ? part : Folding.text(part));
    }
    if (Folding.text(query).isEmpty()) {
      throw ProblemException.invalidParameter("q", "NO_WORDS", "letters or digits are expected");
    }
    return Objects.requireNonNull(folded.toString());
  }
}
