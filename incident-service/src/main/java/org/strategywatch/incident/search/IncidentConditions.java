package org.strategywatch.incident.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.codelist.CodeLists;
import org.strategywatch.incident.codelist.Countries;
import org.strategywatch.incident.incident.Folding;
import org.strategywatch.incident.incident.IncidentDisclosure;
import org.strategywatch.platform.data.disclosure.View;
import org.strategywatch.platform.data.disclosure.VisibleSet;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.request.QueryText;

/**
 * Turns filter parameters into conditions, with the one that keeps hidden records out. Each filter
 * says how much of an incident one must see to be told whether it passes: whoever sees less does
 * not find it by that filter, or they would learn what they may not see by asking.
 */
final class IncidentConditions {

  private static final int MAX_TEXT = 200;

  private final Conditions conditions = new Conditions();
  private final FilterNames names;

  private final IncidentDisclosure disclosure;
  private View needed;

  private IncidentConditions(IncidentDisclosure disclosure, View least, FilterNames names) {
    this.disclosure = disclosure;
    this.needed = least;
    this.names = names;
  }

  /**
   * @param least the view that the caller must have of an incident, whatever the filters need
   * @param names what other names those in the filter stand for
   * @throws ProblemException 400 naming the parameter that cannot be read
   */
  static Conditions of(
      IncidentFilter filter, IncidentDisclosure disclosure, View least, FilterNames names) {
    IncidentConditions all = new IncidentConditions(disclosure, least, names);
    all.addPeriod(filter);
    all.addPlace(filter);
    all.addCodes(filter);
    all.addText(filter);
    if (filter.asOf != null) {
      all.need(View.FULL);
    }
    VisibleSet visible = disclosure.having(all.needed);
    KnownAt.addTo(all.conditions, filter.asOf, visible);
    return all.conditions.and(visible.sql("i"), visible.values().toArray());
  }

  /** Only incidents of which the caller has at least this view can pass the filter. */
  private void need(View view) {
    needed = needed.includes(view) ? needed : view;
  }

  private void addPeriod(IncidentFilter filter) {
    var from = new QueryText("from", filter.from).date();
    var to = new QueryText("to", filter.to).date();
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw ProblemException.invalidParameter("to", "ENDS_BEFORE_START", "it is before from");
    }
    from.ifPresent(day -> addDay("i.occurred_on >= ?", day, day.getDayOfMonth() == 1));
    to.ifPresent(day -> addDay("i.occurred_on <= ?", day, day.plusDays(1).getDayOfMonth() == 1));
  }

  /** Numbers go by whole months. */
  private void addDay(String clause, LocalDate day, boolean isEdgeOfMonth) {
    need(isEdgeOfMonth ? View.AGGREGATE : View.OPERATIONAL);
    conditions.and(clause, day);
  }

  private void addPlace(IncidentFilter filter) {
    new QueryText("country", filter.country)
        .read(
            "UNKNOWN_COUNTRY",
            "an ISO 3166-1 alpha-2 code is expected",
            code -> Countries.isKnown(code) ? code : null)
        .ifPresent(code -> conditions.and("i.country = ?", code));
    new AreaConditions(filter, names.places(), conditions).add();
    if (filter.bbox != null || filter.near != null) {
      need(View.FULL);
    }
    if (filter.admin1 != null || filter.admin2 != null) {
      conditions.and("i.sharing = ANY (?)", disclosure.labelsShowingUnits(filter.admin2 != null));
    }
  }

  private void addCodes(IncidentFilter filter) {
    addCode("eventType", filter.eventType, "i.event_type = ?");
    if (Stream.of(filter.subEventType, filter.datePrecision, filter.factor, filter.verification)
        .anyMatch(Objects::nonNull)) {
      need(View.OPERATIONAL);
    }
    addCode("subEventType", filter.subEventType, "i.sub_event_type = ?");
    addCode("datePrecision", filter.datePrecision, "i.date_precision = ?");
    addCode("factor", "contributingFactor", filter.factor, "? = ANY (i.factors)");
    addCode("verification", filter.verification, "i.verification = ?");
    if (filter.verification == null) {
      conditions.and("i.verification <> 'RETRACTED'");
    }
    new QueryText("mergedInto", filter.mergedInto)
        .uuid()
        .ifPresentOrElse(
            survivor -> conditions.and("i.merged_into = ?", survivor),
            () -> conditions.and("i.merged_into IS NULL"));
    new QueryText("minFatalities", filter.minFatalities)
        .integer(0, 1_000_000)
        .ifPresent(
            least -> {
              need(View.OPERATIONAL);
              conditions.and("coalesce(i.fatalities_best, -1) >= ?", least);
            });
  }

  private void addCode(String parameter, @Nullable String value, String clause) {
    addCode(parameter, parameter, value, clause);
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
    if (Stream.of(filter.actor, filter.source, filter.q).anyMatch(Objects::nonNull)) {
      need(View.FULL);
    }
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
        .ifPresent(words -> addWords(words, filter.asOf == null));
  }

  private void addWords(String words, boolean isIndexed) {
    String clause = "i.search @@ search_words(?)";
    if (isIndexed && names.areRare(words)) {
      conditions.andFirst(clause, words);
    } else {
      conditions.and(clause, words);
    }
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
