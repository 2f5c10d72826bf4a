import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Writes synthetic incidents of invented countries as native NDJSON, the same ones for the same seed. About a kilobyte a row, with
 * two actors and one to three sources, as real collections have them.
 *
 * <p>From the root of the checkout: {@code java benchmarks/SyntheticIncidents.java ROWS [SEED] > incidents.ndjson}
 */
public class SyntheticIncidents {

  private static final long DEFAULT_SEED = 20_240_917;
  private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
  private static final int DAYS = 12_600;

  /** User-assigned codes of ISO 3166-1: no country has them. */
  private static final List<String> COUNTRIES = List.of("XA", "XB", "XC", "XD", "XG", "XH", "XJ", "XL");

  private static final List<String> TYPES =
      List.of("BATTLE", "BATTLE", "VIOLENCE_AGAINST_CIVILIANS", "EXPLOSION_OR_REMOTE_VIOLENCE", "PROTEST", "RIOT", "THREAT");
  private static final List<String> PRECISIONS = List.of("DAY", "DAY", "DAY", "DAYS", "WEEK", "MONTH");
  private static final List<String> PLACES = List.of("EXACT", "EXACT", "NEAR", "ADMIN2", "ADMIN1", "COUNTRY");
  private static final List<String> LABELS =
      List.of("CLEAR", "CLEAR", "CLEAR", "CLEAR", "CLEAR", "CLEAR", "CLEAR", "GREEN", "GREEN", "AMBER");
  private static final List<String> SYLLABLES =
      List.of("ta", "mé", "na", "kou", "dou", "gao", "ber", "lé", "so", "wa", "yor", "ki", "ban", "fé");
  private static final List<String> WORDS =
      List.of("patrol", "village", "convoy", "market", "road", "bridge", "ambush", "attack", "exchange of fire", "checkpoint",
          "night", "morning", "vehicles", "motorcycles", "withdrew", "claimed", "reported", "wounded", "soldiers", "fighters");

  private final SplittableRandom random;

  SyntheticIncidents(long seed) {
    random = new SplittableRandom(seed);
  }

  public static void main(String[] args) throws IOException {
    int rows = Integer.parseInt(args[0]);
    SyntheticIncidents incidents = new SyntheticIncidents(args.length > 1 ? Long.parseLong(args[1]) : DEFAULT_SEED);
    try (BufferedWriter out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16)) {
      for (int i = 1; i <= rows; i++) {
        out.write(incidents.row(i));
        out.write('\n');
      }
    }
  }

  private String row(int number) {
    LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
    int best = (int) Math.floor(Math.exp(random.nextDouble() * 4) - 1);
    return String.format(
        Locale.ROOT,
        """
        {"externalIds":[{"scheme":"synthetic","id":"%d"}],"occurredOn":"%s","datePrecision":"%s","eventType":"%s","country":"%s",\
        "admin1":"%s","admin2":"%s","place":"%s","location":{"latitude":%.5f,"longitude":%.5f},"locationPrecision":"%s",\
        "actors":[{"name":"Synthetic forces of %s","kind":"STATE_FORCES"},{"name":"Synthetic group %d","kind":"REBEL_GROUP"}],\
        "fatalities":{"low":%d,"best":%d,"high":%d},"civilianFatalities":%d,"summary":"Synthetic. %s","sources":[%s],\
        "sharing":"%s","licence":"OPEN"}""",
        number, day, pick(PRECISIONS), pick(TYPES), pick(COUNTRIES), name(20), name(200), name(2_000),
        8 + random.nextDouble() * 12, -12 + random.nextDouble() * 20, pick(PLACES), pick(COUNTRIES), random.nextInt(40),
        best / 2, best, best * 2, random.nextInt(best + 1), words(10 + random.nextInt(60)), sources(day), pick(LABELS));
  }

  private String sources(LocalDate day) {
    StringBuilder sources = new StringBuilder();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      sources.append(i == 0 ? "" : ",").append(
          "{\"name\":\"Synthetic agency %d\",\"publishedOn\":\"%s\",\"reliability\":\"%c\",\"credibility\":%d}"
              .formatted(random.nextInt(300), day.plusDays(i), (char) ('A' + random.nextInt(6)), 1 + random.nextInt(6)));
    }
    return sources.toString();
  }

  /** One of so many names, each always spelt alike. */
  private String name(int among) {
    SplittableRandom letters = new SplittableRandom(random.nextInt(among));
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      name.append(SYLLABLES.get(letters.nextInt(SYLLABLES.size())));
    }
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ").append(pick(WORDS));
    }
    return words.toString();
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
