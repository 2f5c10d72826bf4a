package org.strategywatch.incident.duplicate.scoring;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.IncidentRequest;
import org.strategywatch.incident.incident.IncidentRequests;

/** What two collections say, each in its own terms; skips the test where the files are not. */
final class RealAccounts {

  private static final Path FOLDER = Path.of("../../shared/data");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> LOCATION_PRECISIONS =
      List.of("EXACT", "NEAR", "ADMIN2", "ADMIN1", "LINE_OR_AREA", "COUNTRY", "INTERNATIONAL");
  private static final List<String> DATE_PRECISIONS =
      List.of("DAY", "DAYS", "WEEK", "MONTH", "LONGER");
  private static final Map<String, String> COUNTRIES =
      Map.of(
          "MLI", "ML", "BFA", "BF", "NER", "NE", "CIV", "CI", "SEN", "SN", "TGO", "TG", "BEN", "BJ",
          "GNB", "GW");

  private RealAccounts() {}

  private record Row(Map<String, String> cells) {

    String get(String column) {
      return Objects.requireNonNull(cells.get(column), column);
    }
  }

  /** UCDP GED by its id. */
  static Map<String, ObjectNode> ucdp() throws IOException {
    Map<String, ObjectNode> accounts = new LinkedHashMap<>();
    for (Row row : rows("ucdp/ged-west-africa-1989-2023.csv")) {
      ObjectNode account = JSON.createObjectNode();
      externalId(account, "ucdp-ged", row.get("id"));
      String start = row.get("date_start").substring(0, 10);
      String end = row.get("date_end").substring(0, 10);
      account.put("occurredOn", start);
      if (!end.equals(start)) {
        account.put("endedOn", end);
      }
      account.put("datePrecision", code(row.get("date_prec"), DATE_PRECISIONS));
      boolean oneSided = row.get("type_of_violence").equals("3");
      account.put("eventType", oneSided ? "VIOLENCE_AGAINST_CIVILIANS" : "BATTLE");
      account.put("country", COUNTRIES.get(row.get("iso3")));
      put(account, "admin1", row.get("adm_1"));
      put(account, "admin2", row.get("adm_2"));
      put(account, "place", row.get("where_coordinates"));
      location(account, row.get("latitude"), row.get("longitude"));
      account.put("locationPrecision", code(row.get("where_prec"), LOCATION_PRECISIONS));
      actor(account, row.get("side_a"));
      actor(account, row.get("side_b"));
      account
          .putObject("fatalities")
          .put("low", Integer.valueOf(row.get("low")))
          .put("best", Integer.valueOf(row.get("best")))
          .put("high", Integer.valueOf(row.get("high")));
      put(
          account,
          "summary",
          row.get("dyad_name")
              + ". "
              + row.get("source_headline")
              + ". "
              + row.get("where_description"));
      accounts.put(row.get("id"), account);
    }
    return accounts;
  }

  /** The Aid Worker Security Database by its id; it counts aid workers only. */
  static Map<String, ObjectNode> awsd() throws IOException {
    Map<String, ObjectNode> accounts = new LinkedHashMap<>();
    List<Row> rows = rows("awsd/sahel-hxl.csv");
    for (Row row : rows.subList(1, rows.size())) {
      ObjectNode account = JSON.createObjectNode();
      externalId(account, "awsd", row.get("Incident ID"));
      boolean hasDay = !row.get("Day").isEmpty();
      account.put(
          "occurredOn",
          "%s-%02d-%02d"
              .formatted(row.get("Year"), number(row.get("Month"), 1), number(row.get("Day"), 15)));
      account.put("datePrecision", hasDay ? "DAY" : "MONTH");
      account.put("eventType", type(row.get("Means of attack")));
      account.put("country", row.get("Country Code"));
      put(account, "admin1", row.get("Region"));
      put(account, "admin2", row.get("District"));
      put(account, "place", row.get("City"));
      location(account, row.get("Latitude"), row.get("Longitude"));
      actor(account, row.get("Actor name"));
      account.putObject("fatalities").put("best", number(row.get("Total killed"), 0));
      accounts.put(row.get("Incident ID"), account);
    }
    return accounts;
  }

  static IncidentRequest request(ObjectNode account) {
    return IncidentRequests.of(account.toString());
  }

  private static String type(String means) {
    String lower = means.toLowerCase(java.util.Locale.ROOT);
    if (lower.contains("kidnap")) {
      return "ABDUCTION";
    }
    return lower.contains("detention")
        ? "DETENTION"
        : lower.contains("ied")
                || lower.contains("bomb")
                || lower.contains("explosive")
                || lower.contains("mine")
            ? "EXPLOSION_OR_REMOTE_VIOLENCE"
            : "VIOLENCE_AGAINST_CIVILIANS";
  }

  private static void externalId(ObjectNode account, String scheme, String id) {
    account.putArray("externalIds").addObject().put("scheme", scheme).put("id", id);
  }

  private static void actor(ObjectNode account, String name) {
    if (!name.isBlank()) {
      account.withArray("actors").addObject().put("name", name);
    }
  }

  private static void location(ObjectNode account, String latitude, String longitude) {
    if (!latitude.isEmpty()) {
      account
          .putObject("location")
          .put("latitude", Double.valueOf(latitude))
          .put("longitude", Double.valueOf(longitude));
    }
  }

  private static void put(ObjectNode account, String field, String value) {
    if (!value.isBlank()) {
      account.put(field, value);
    }
  }

  private static @Nullable String code(String number, List<String> codes) {
    return number.isEmpty() ? null : codes.get(Integer.parseInt(number) - 1);
  }

  private static int number(String text, int absent) {
    return text.isEmpty() ? absent : Integer.parseInt(text);
  }

  private static List<Row> rows(String name) throws IOException {
    Path file = FOLDER.resolve(name);
    assumeTrue(
        Files.exists(file),
        () -> "skipped: the real data file ../shared/data/" + name + " is not there");
    List<List<String>> lines = cells(Files.readString(file).replace("\uFEFF", ""));
    List<Row> rows = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < line.size(); i++) {
        row.put(lines.getFirst().get(i), line.get(i).strip());
      }
      rows.add(new Row(row));
    }
    return rows;
  }

  private static List<List<String>> cells(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        line.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          lines.add(line);
          line = new ArrayList<>();
        }
      } else if (quoted || c != '\r') {
        cell.append(c);
      }
    }
    return lines;
  }
}
