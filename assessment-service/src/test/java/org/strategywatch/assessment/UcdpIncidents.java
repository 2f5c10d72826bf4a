package org.strategywatch.assessment;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.strategywatch.platform.data.inbox.ReceivedEvent;

/**
 * The incidents of the UCDP Georeferenced Event Dataset for eight West African countries (Sundberg
 * and Melander 2013; Davies et al. 2024; CC BY 4.0), which is not a part of the checkout.
 */
public final class UcdpIncidents {

  private static final Path FILE = Path.of("../../shared/data/ucdp/ged-west-africa-1989-2023.csv");

  private static final Map<String, String> COUNTRIES =
      Map.of(
          "MLI", "ML", "BFA", "BF", "NER", "NE", "SEN", "SN", "TGO", "TG", "BEN", "BJ", "CIV", "CI",
          "GNB", "GW");

  /** By {@code where_prec}, from 1 on. */
  private static final List<String> PRECISIONS =
      List.of("EXACT", "NEAR", "ADMIN2", "ADMIN1", "LINE_OR_AREA", "COUNTRY", "INTERNATIONAL");

  private UcdpIncidents() {}

  /** One event a row; skips the test where the file is absent. */
  public static List<ReceivedEvent> events() throws IOException {
    assumeTrue(Files.exists(FILE), "skipped: the UCDP file is not beside the checkout");
    List<ReceivedEvent> events = new ArrayList<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(FILE, StandardCharsets.UTF_8);
        var rows = format.parse(reader)) {
      for (CSVRecord row : rows) {
        events.add(event(row));
      }
    }
    return events;
  }

  private static ReceivedEvent event(CSVRecord row) {
    UUID id = UUID.nameUUIDFromBytes(row.get("id").getBytes(StandardCharsets.UTF_8));
    String country = COUNTRIES.getOrDefault(row.get("iso3"), "ZZ");
    ObjectNode data = IncidentEvents.incident(id, country, row.get("date_start"));
    IncidentEvents.withDeaths(data, number(row, "low"), number(row, "best"), number(row, "high"));
    data.put("civilianFatalities", number(row, "deaths_civilians"));
    data.put("admin1", row.get("adm_1")).put("admin2", row.get("adm_2"));
    IncidentEvents.at(
        data,
        Double.parseDouble(row.get("latitude")),
        Double.parseDouble(row.get("longitude")),
        PRECISIONS.get(number(row, "where_prec") - 1));
    boolean oneSided = row.get("type_of_violence").equals("3");
    data.put("eventType", oneSided ? "VIOLENCE_AGAINST_CIVILIANS" : "BATTLE");
    return IncidentEvents.received(id, 1, data);
  }

  private static int number(CSVRecord row, String column) {
    return Integer.parseInt(row.get(column));
  }
}
