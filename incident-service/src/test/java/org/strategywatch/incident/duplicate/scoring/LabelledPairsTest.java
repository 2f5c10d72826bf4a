package org.strategywatch.incident.duplicate.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.strategywatch.incident.actor.RealActors;
import org.strategywatch.incident.actor.RegisteredActor;

/**
 * How well the score tells one event from two, on pairs that were read and labelled one by one
 * ({@code labelled-pairs.tsv}: the Aid Worker Security Database against UCDP GED, every pair within
 * 70 km and three days and all that the score proposes beyond; and UCDP GED against itself, same
 * day and district, within 30 km), and on accounts made up from real events. Writes the tables of
 * {@code benchmarks/RESULTS.md} to {@code target/duplicates}.
 */
class LabelledPairsTest {

  private static final double[] BARS = {0.2, 0.3, 0.4, Likeness.LIKELY, 0.6, 0.7, 0.8, 0.9};
  private static final int MADE_UP = 200;
  private static final long SEED = 7;

  private record Judged(double score, boolean same, boolean acrossCollections) {}

  private record Tally(int found, int missed, int wrong, int rightlyLeft) {

    static Tally at(double bar, List<Judged> pairs) {
      int found = 0;
      int wrong = 0;
      int same = 0;
      for (Judged pair : pairs) {
        same += pair.same() ? 1 : 0;
        found += pair.same() && pair.score() >= bar ? 1 : 0;
        wrong += !pair.same() && pair.score() >= bar ? 1 : 0;
      }
      return new Tally(found, same - found, wrong, pairs.size() - same - wrong);
    }

    String row(double bar) {
      return String.format(
          Locale.ROOT,
          "| %.1f | %d | %d | %d | %d | %s | %s |%n",
          bar,
          found,
          missed,
          wrong,
          rightlyLeft,
          share(found, found + wrong),
          share(found, found + missed));
    }

    private static String share(int part, int whole) {
      return whole == 0 ? "" : String.format(Locale.ROOT, "%.3f", (double) part / whole);
    }
  }

  @Test
  void score_onLabelledPairs_findsMostAndProposesFewOthers() throws IOException {
    // Given
    List<Judged> pairs = judged();
    List<Judged> across = pairs.stream().filter(Judged::acrossCollections).toList();
    List<Judged> within = pairs.stream().filter(pair -> !pair.acrossCollections()).toList();

    // When
    write("labelled-across", across);
    write("labelled-within", within);

    // Then
    assertThat(Tally.at(Likeness.LIKELY, across)).isEqualTo(new Tally(9, 4, 0, 55));
    assertThat(Tally.at(Likeness.LIKELY, within)).isEqualTo(new Tally(0, 1, 3, 58));
  }

  @Test
  void score_onMadeUpAccounts_putsTheRightOneFirst() throws IOException {
    // Given
    Map<String, ObjectNode> events = RealAccounts.ucdp();
    Function<String, Optional<RegisteredActor>> actors = RealActors.ucdp();
    Map<String, Account> accounts = new HashMap<>();
    events.forEach(
        (id, event) -> accounts.put(id, Account.of(RealAccounts.request(event), actors)));
    List<String> ids = new ArrayList<>(events.keySet());
    Collections.shuffle(ids, new Random(SEED));
    PerturbedAccounts another = new PerturbedAccounts(SEED);

    // When
    List<Judged> pairs = new ArrayList<>();
    int first = 0;
    for (String id : ids.subList(0, MADE_UP)) {
      ObjectNode event = of(events, id);
      Account madeUp = Account.of(RealAccounts.request(another.of(event)), actors);
      double own = Likeness.of(madeUp, of(accounts, id)).score();
      List<Judged> others =
          events.entrySet().stream()
              .filter(other -> !other.getKey().equals(id))
              .filter(other -> inOneBlock(event, other.getValue()))
              .map(other -> Likeness.of(madeUp, of(accounts, other.getKey())).score())
              .map(score -> new Judged(score, false, true))
              .toList();
      pairs.add(new Judged(own, true, true));
      pairs.addAll(others);
      first += others.stream().allMatch(other -> other.score() < own) ? 1 : 0;
    }
    write("made-up", pairs);

    // Then
    assertThat(first).isEqualTo(187);
    assertThat(Tally.at(Likeness.LIKELY, pairs).found()).isEqualTo(167);
    assertThat(Tally.at(Likeness.LIKELY, pairs).wrong()).isEqualTo(62);
  }

  private static <T> T of(Map<String, T> all, String id) {
    return Objects.requireNonNull(all.get(id), id);
  }

  /** As the search compares them: of one country, and not further apart than ranges are long. */
  private static boolean inOneBlock(ObjectNode one, ObjectNode other) {
    return one.get("country").equals(other.get("country"))
        && Math.abs(ChronoUnit.DAYS.between(day(one), day(other))) <= 62;
  }

  private static LocalDate day(ObjectNode event) {
    return LocalDate.parse(event.get("occurredOn").asText());
  }

  private static List<Judged> judged() throws IOException {
    Function<String, Optional<RegisteredActor>> actors = RealActors.ucdp();
    Map<String, Account> accounts = new HashMap<>();
    RealAccounts.ucdp()
        .forEach(
            (id, event) ->
                accounts.put("ucdp-ged " + id, Account.of(RealAccounts.request(event), actors)));
    RealAccounts.awsd()
        .forEach(
            (id, event) ->
                accounts.put("awsd " + id, Account.of(RealAccounts.request(event), actors)));
    return lines().stream()
        .map(
            line ->
                new Judged(
                    Likeness.of(
                            Objects.requireNonNull(accounts.get(line.get(0)), line.get(0)),
                            Objects.requireNonNull(accounts.get(line.get(1)), line.get(1)))
                        .score(),
                    Boolean.parseBoolean(line.get(2)),
                    line.get(0).startsWith("awsd")))
        .toList();
  }

  private static List<List<String>> lines() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            LabelledPairsTest.class.getResourceAsStream("/duplicates/labelled-pairs.tsv"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> List.of(line.split("\t")))
          .toList();
    }
  }

  private static void write(String name, List<Judged> pairs) throws IOException {
    StringBuilder table =
        new StringBuilder(
            "| least score | found | missed | wrong | rightly left | precision | recall |\n|---|---|---|---|---|---|---|\n");
    for (double bar : BARS) {
      table.append(Tally.at(bar, pairs).row(bar));
    }
    Path folder = Files.createDirectories(Path.of("target", "duplicates"));
    Files.writeString(folder.resolve(name + ".md"), table);
  }
}
