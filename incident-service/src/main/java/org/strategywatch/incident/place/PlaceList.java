package org.strategywatch.incident.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.IncidentProblem;
import org.strategywatch.incident.codelist.Countries;
import org.strategywatch.incident.incident.Folding;
import org.strategywatch.platform.web.paging.Cursor;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.paging.PageRequest;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.request.QueryText;

/** Finds places by code and name. */
@ApplicationScoped
class PlaceList {

  private static final int MAX_TEXT = 200;

  private final Gazetteers gazetteers;

  PlaceList(Gazetteers gazetteers) {
    this.gazetteers = gazetteers;
  }

  /**
   * @throws ProblemException 404
   */
  Place read(String pcode) {
    return gazetteers.current().find(pcode).orElseThrow(() -> notFound(pcode));
  }

  static ProblemException notFound(String pcode) {
    return ProblemException.of(
        IncidentProblem.PLACE_NOT_FOUND, "There is no place '" + pcode + "'");
  }

  /**
   * One page in the order of the P-codes.
   *
   * @throws ProblemException 400 naming the parameter
   */
  Page<PlaceResponse> list(PlaceFilter filter, @Nullable String limit, @Nullable String cursor) {
    List<String> scope = new ArrayList<>();
    Predicate<Place> wanted = conditions(filter, scope);
    PageRequest page = PageRequest.of(limit, cursor, "places " + scope);
    String behind = page.after().map(place -> place.key().getFirst()).orElse("");
    List<Place> found =
        gazetteers.current().places().values().stream()
            .filter(place -> place.pcode().compareTo(behind) > 0)
            .filter(wanted)
            .limit(page.limit() + 1L)
            .toList();
    return Page.of(
        found,
        page.limit(),
        PlaceResponse::from,
        last -> new Cursor("places " + scope, List.of(last.pcode())));
  }

  private static Predicate<Place> conditions(PlaceFilter filter, List<String> scope) {
    List<Predicate<Place>> all = new ArrayList<>();
    country(filter.country)
        .ifPresent(code -> add(all, scope, code, place -> place.country().equals(code)));
    new QueryText("level", filter.level)
        .integer(1, 2)
        .ifPresent(level -> add(all, scope, "level " + level, place -> place.level() == level));
    new QueryText("parent", filter.parent)
        .text(MAX_TEXT)
        .ifPresent(code -> add(all, scope, "in " + code, place -> code.equals(place.parent())));
    new QueryText("pcode", filter.pcode)
        .text(MAX_TEXT)
        .ifPresent(code -> add(all, scope, "is " + code, place -> place.pcode().equals(code)));
    new QueryText("q", filter.q)
        .text(MAX_TEXT)
        .map(Folding::area)
        .ifPresent(words -> add(all, scope, "named " + words, place -> isNamed(place, words)));
    new QueryText("validOn", filter.validOn)
        .date()
        .ifPresent(day -> add(all, scope, "on " + day, place -> isValid(place, day)));
    return all.stream().reduce(_ -> true, Predicate::and);
  }

  private static void add(
      List<Predicate<Place>> all, List<String> scope, String text, Predicate<Place> condition) {
    scope.add(text);
    all.add(condition);
  }

  private static java.util.Optional<String> country(@Nullable String country) {
    return new QueryText("country", country)
        .read(
            "UNKNOWN_COUNTRY",
            "an ISO 3166-1 alpha-2 code is expected",
            code -> Countries.isKnown(code) ? code : null);
  }

  private static boolean isNamed(Place place, String words) {
    return place.names().anyMatch(name -> Folding.area(name).contains(words));
  }

  private static boolean isValid(Place place, LocalDate day) {
    LocalDate from = place.validFrom();
    LocalDate to = place.validTo();
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
