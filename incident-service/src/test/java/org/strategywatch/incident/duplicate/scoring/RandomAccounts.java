package org.strategywatch.incident.duplicate.scoring;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.strategywatch.incident.incident.IncidentRequests;

/** Accounts with any of their fields missing, some at the edges of the world. */
final class RandomAccounts {

  private RandomAccounts() {}

  static Account next(Random random) {
    StringBuilder json =
        new StringBuilder(
            "{\"occurredOn\": \"2023-0%d-1%d\", \"eventType\": \"%s\", \"country\": \"ML\""
                .formatted(
                    1 + random.nextInt(9),
                    random.nextInt(10),
                    one(random, "BATTLE", "ABDUCTION", "PROTEST", "NEAR_MISS")));
    maybe(random, json, "\"datePrecision\": \"" + one(random, "DAY", "WEEK", "LONGER") + "\"");
    maybe(
        random,
        json,
        "\"location\": {\"latitude\": %s, \"longitude\": %s}"
            .formatted(one(random, "-90", "90", "0", "16.3"), one(random, "-180", "180", "0.1")));
    maybe(
        random,
        json,
        "\"locationPrecision\": \"" + one(random, "EXACT", "ADMIN1", "COUNTRY") + "\"");
    maybe(random, json, "\"admin1\": \"" + one(random, "Gao", "Mopti region", "region") + "\"");
    maybe(random, json, "\"place\": \"" + one(random, "Gao", "Gao town", "town", "…") + "\"");
    maybe(
        random,
        json,
        "\"actors\": [{\"name\": \"" + one(random, "JNIM", "()", "Army of Mali") + "\"}]");
    maybe(
        random,
        json,
        "\"fatalities\": " + one(random, "{}", "{\"best\": 0}", "{\"low\": 9, \"high\": 3}"));
    maybe(
        random,
        json,
        "\"summary\": \""
            + one(random, "", "seven gunmen attacked", "attacked seven gunmen twice")
            + "\"");
    return Account.of(IncidentRequests.of(json + "}"), _ -> Optional.empty());
  }

  private static void maybe(Random random, StringBuilder json, String field) {
    if (random.nextInt(3) > 0) {
      json.append(", ").append(field);
    }
  }

  private static String one(Random random, String... choices) {
    return List.of(choices).get(random.nextInt(choices.length));
  }
}
