package org.strategywatch.assessment.alerts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.strategywatch.assessment.CountryCode;
import org.strategywatch.assessment.LocalizedText;
import org.strategywatch.assessment.statistics.warning.HdxSignals;

/** An alert in one plain sentence, and a second one when it is over. */
final class AlertSentence {

  private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter FR =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRANCE);

  private final Signal signal;
  private final AlertState state;
  private final boolean numbers;

  private AlertSentence(Signal signal, AlertState state, boolean numbers) {
    this.signal = signal;
    this.state = state;
    this.numbers = numbers;
  }

  /**
   * @param numbers whether they may be told
   * @param area as it is to be read, empty for the whole country
   */
  static LocalizedText of(
      Signal signal, AlertState state, boolean numbers, String country, String area) {
    AlertSentence sentence = new AlertSentence(signal, state, numbers);
    return new LocalizedText(
        sentence.english(area.isEmpty() ? CountryCode.name(country, Locale.UK) : area),
        sentence.french(area.isEmpty() ? CountryCode.name(country, Locale.FRANCE) : area));
  }

  private String english(String place) {
    if (state == AlertState.WITHDRAWN) {
      return "The alert of %s for %s is withdrawn: the incidents as they are now known do not bear it out."
          .formatted(english(signal.to()), place);
    }
    String told =
        switch (signal.rule()) {
          case HDX_SIGNALS -> englishDeaths(place);
          case FARRINGTON_FLEXIBLE -> englishIncidents(place);
        };
    LocalDate over = signal.clearedOn();
    return over == null ? told : told + " Over on %s.".formatted(english(over));
  }

  private String englishDeaths(String place) {
    String past = signal.level() == 1 ? "the year before" : "the three years before";
    String comparison =
        isRecord()
            ? "more than in any 30 days of " + past
            : "no fewer than in any 30 days of " + past;
    return String.format(
        Locale.UK,
        "In the 30 days to %s, %s%,d people were reported killed in %s, %s.",
        english(signal.to()),
        numbers ? "" : "at least ",
        numbers ? signal.observed() : HdxSignals.LEAST_DEATHS,
        place,
        comparison);
  }

  private String englishIncidents(String place) {
    String date = english(signal.to());
    return numbers
        ? String.format(
            Locale.UK,
            "In the week to %s, %,d incidents were reported in %s, where the five years before led to expect %.1f and at most %.0f.",
            date,
            signal.observed(),
            place,
            signal.expected(),
            signal.threshold())
        : "In the week to %s, more incidents were reported in %s than the five years before led to expect."
            .formatted(date, place);
  }

  private String french(String place) {
    if (state == AlertState.WITHDRAWN) {
      return "%s : l’alerte du %s est retirée, les incidents tels qu’on les connaît à présent ne la justifient plus."
          .formatted(place, french(signal.to()));
    }
    String told =
        switch (signal.rule()) {
          case HDX_SIGNALS -> frenchDeaths(place);
          case FARRINGTON_FLEXIBLE -> frenchIncidents(place);
        };
    LocalDate over = signal.clearedOn();
    return over == null ? told : told + " Terminé le %s.".formatted(french(over));
  }

  private String frenchDeaths(String place) {
    String past = signal.level() == 1 ? "de l’année précédente" : "des trois années précédentes";
    String comparison =
        isRecord()
            ? "plus que pendant toute autre période de 30 jours " + past
            : "pas moins que pendant toute autre période de 30 jours " + past;
    return String.format(
        Locale.FRANCE,
        "%s : %s%,d personnes tuées, selon les informations reçues, au cours des 30 jours jusqu’au %s, %s.",
        place,
        numbers ? "" : "au moins ",
        numbers ? signal.observed() : HdxSignals.LEAST_DEATHS,
        french(signal.to()),
        comparison);
  }

  private String frenchIncidents(String place) {
    String date = french(signal.to());
    return numbers
        ? String.format(
            Locale.FRANCE,
            "%s : %,d incidents signalés pendant la semaine jusqu’au %s, alors que les cinq années précédentes en laissaient attendre %.1f et au plus %.0f.",
            place,
            signal.observed(),
            date,
            signal.expected(),
            signal.threshold())
        : "%s : plus d’incidents signalés pendant la semaine jusqu’au %s que les cinq années précédentes n’en laissaient attendre."
            .formatted(place, date);
  }

  private boolean isRecord() {
    return signal.observed() > signal.threshold();
  }

  private static String english(LocalDate date) {
    return EN.format(date);
  }

  /** The first of a month is an ordinal in French. */
  private static String french(LocalDate date) {
    return (date.getDayOfMonth() == 1 ? "1er" : date.getDayOfMonth()) + " " + FR.format(date);
  }
}
