package org.strategywatch.assessment.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.strategywatch.assessment.IncidentEvents.erased;
import static org.strategywatch.assessment.IncidentEvents.incident;
import static org.strategywatch.assessment.IncidentEvents.received;
import static org.strategywatch.assessment.IncidentEvents.withDeaths;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.data.inbox.ReceivedEvent;

/**
 * What happens in a country as it comes to be known: mostly as it happens, but also late, corrected
 * in every way that moves a series, merged, retracted, erased, ahead of the calendar, or years
 * before everything else. The same seed makes the same of every country.
 */
final class TwinHistories {

  private static final List<String> AREAS = List.of("Gao", "Ménaka");
  private static final List<String> LABELS = List.of("CLEAR", "CLEAR", "CLEAR", "RED");

  private final Random random;
  private final List<Known> known = new ArrayList<>();
  private final List<Known> changed = new ArrayList<>();
  private LocalDate today;

  TwinHistories(long seed, LocalDate today) {
    this.random = new Random(seed);
    this.today = today;
  }

  /** The state of an incident; null when it is erased. */
  private record Known(int number, long version, @Nullable Stated stated) {

    private ReceivedEvent event(String country) {
      UUID id = UUID.nameUUIDFromBytes((country + " " + number).getBytes(UTF_8));
      return stated == null ? erased(id, version) : received(id, version, stated.in(country, id));
    }
  }

  private record Stated(
      LocalDate day, @Nullable String area, String label, int deaths, String end) {

    private ObjectNode in(String country, UUID id) {
      ObjectNode data = withDeaths(incident(id, country, day.toString()), deaths, deaths, deaths);
      data.put("admin1", area).put("sharing", label);
      return switch (end) {
        case "retracted" -> data.put("verification", "RETRACTED");
        case "merged" -> data.put("mergedInto", UUID.nameUUIDFromBytes(new byte[1]).toString());
        default -> data;
      };
    }
  }

  LocalDate today() {
    return today;
  }

  /** Weeks with and without incidents, and one in forty far out of the ordinary. */
  void past(LocalDate first) {
    for (LocalDate week = first; week.isBefore(today); week = week.plusWeeks(1)) {
      int incidents = random.nextInt(5) + (random.nextInt(40) == 0 ? 12 : 0);
      for (int incident = 0; incident < incidents; incident++) {
        add(week.plusDays(random.nextInt(7)));
      }
    }
  }

  /** Up to three weeks later, with what has come to be known since. */
  void goOn() {
    changed.clear();
    today = today.plusDays(Math.max(0, random.nextInt(25) - 3));
    switch (random.nextInt(12)) {
      case 0 -> add(known.getFirst().number() % 2 == 0 ? today.plusDays(5) : today.minusYears(3));
      case 1 -> add(LocalDate.of(2015, 2, 1).plusDays(random.nextInt(100)));
      case 2, 3 -> burst();
      case 4, 5, 6 -> change(known.get(random.nextInt(known.size())));
      case 7 -> change(known.get(random.nextInt(20)));
      default -> {
        change(known.get(known.size() - 1 - random.nextInt(30)));
        add(today.minusDays(random.nextInt(7)));
      }
    }
  }

  List<ReceivedEvent> news(String country) {
    return changed.stream().map(it -> it.event(country)).toList();
  }

  private void burst() {
    LocalDate day = today.minusDays(random.nextInt(4) == 0 ? random.nextInt(2000) : 0);
    int incidents = 5 + random.nextInt(15);
    for (int incident = 0; incident < incidents; incident++) {
      add(day.minusDays(random.nextInt(6)));
    }
  }

  private void add(LocalDate day) {
    remember(new Known(known.size(), 1, stated(day)));
  }

  private void change(Known was) {
    Stated before = was.stated();
    LocalDate day = before == null ? today : before.day();
    Stated after =
        switch (random.nextInt(8)) {
          case 0 -> null;
          case 1 -> new Stated(day, "Gao", "CLEAR", 0, "retracted");
          case 2 -> new Stated(day, "Gao", "CLEAR", 0, "merged");
          case 3 -> stated(day.minusDays(random.nextInt(400)));
          default -> stated(day);
        };
    remember(new Known(was.number(), was.version() + 1, after));
  }

  private Stated stated(LocalDate day) {
    int deaths = random.nextInt(6) == 0 ? random.nextInt(90) : random.nextInt(8);
    String area = random.nextInt(9) == 0 ? null : AREAS.get(random.nextInt(AREAS.size()));
    return new Stated(day, area, LABELS.get(random.nextInt(LABELS.size())), deaths, "");
  }

  private void remember(Known now) {
    changed.add(now);
    if (now.number() == known.size()) {
      known.add(now);
    } else {
      known.set(now.number(), now);
    }
  }
}
