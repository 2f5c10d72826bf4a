package org.strategywatch.incident.duplicate.scoring;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Random;

/**
 * How another collection could have told of an event: the day before or after, a point of its own,
 * another toll, other names for the same, some of it left out, no text in common.
 */
final class PerturbedAccounts {

  private final Random random;

  PerturbedAccounts(long seed) {
    random = new Random(seed);
  }

  ObjectNode of(ObjectNode account) {
    ObjectNode other = account.deepCopy();
    other.remove("summary");
    other
        .putArray("externalIds")
        .addObject()
        .put("scheme", "other")
        .put("id", account.at("/externalIds/0/id").asText());
    moveDay(other);
    movePoint(other);
    renameActors(other);
    recount(other);
    if (other.has("place")) {
      other.put(
          "place",
          unaccented(other.get("place").asText().replaceFirst(" (village|town|city)$", "")));
      if (chance(0.2)) {
        other.remove("place");
      }
    }
    if (chance(0.15)) {
      other.put("eventType", "EXPLOSION_OR_REMOTE_VIOLENCE");
    }
    return other;
  }

  private void moveDay(ObjectNode other) {
    double draw = random.nextDouble();
    int days = draw < 0.7 ? 0 : draw < 0.9 ? 1 : draw < 0.98 ? 2 : 3;
    LocalDate start = LocalDate.parse(other.get("occurredOn").asText());
    other.put("occurredOn", start.plusDays(random.nextBoolean() ? days : -days).toString());
    if (other.has("endedOn")) {
      other.remove("endedOn");
      other.put("datePrecision", "DAYS");
    }
  }

  private void movePoint(ObjectNode other) {
    ObjectNode point = (ObjectNode) other.get("location");
    boolean coarse = chance(0.2);
    double degrees = coarse ? 0.2 : 0.03;
    point.put("latitude", point.get("latitude").asDouble() + random.nextGaussian() * degrees);
    point.put("longitude", point.get("longitude").asDouble() + random.nextGaussian() * degrees);
    if (coarse) {
      other.put("locationPrecision", "ADMIN2");
      other.remove("place");
    }
  }

  private void renameActors(ObjectNode other) {
    if (chance(0.15)) {
      other.remove("actors");
      return;
    }
    for (var actor : other.withArray("actors")) {
      String name = actor.get("name").asText();
      boolean isState = name.startsWith("Government of ");
      ((ObjectNode) actor)
          .put(
              "name",
              isState
                  ? name.replace("Government of", "Military Forces of")
                  : chance(0.5) ? name + " Militia" : name);
    }
  }

  private void recount(ObjectNode other) {
    int best = other.at("/fatalities/best").asInt();
    if (chance(0.1)) {
      other.remove("fatalities");
    } else {
      int told = (int) Math.round(best * Math.exp(random.nextGaussian() * 0.3));
      other.putObject("fatalities").put("best", told);
    }
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private static String unaccented(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
  }
}
