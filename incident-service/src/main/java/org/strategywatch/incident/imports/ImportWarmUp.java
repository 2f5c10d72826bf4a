package org.strategywatch.incident.imports;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.strategywatch.incident.imports.file.IncidentFileReader;
import org.strategywatch.incident.imports.file.ParsedRow;
import org.strategywatch.incident.incident.BulkOrigin;
import org.strategywatch.incident.incident.BulkOutcome;
import org.strategywatch.incident.incident.IncidentBulk;
import org.strategywatch.incident.incident.IncomingIncident;
import org.strategywatch.platform.data.disclosure.Viewer;
import org.strategywatch.platform.web.security.SharingLabel;

/**
 * Imports invented rows before the service is ready and takes them back, so that the first import
 * of a user finds its code loaded and compiled. Nobody sees anything of it: nothing is committed.
 */
@ApplicationScoped
class ImportWarmUp {

  private static final Logger LOG = Logger.getLogger(ImportWarmUp.class);
  private static final int CHUNK = 250;

  /** Far above the ids that UCDP gives. */
  private static final int FIRST_ID = 2_000_000_000;

  private static final String HEADER =
      "id,type_of_violence,dyad_name,side_a,side_b,number_of_sources,source_article,source_office,"
          + "source_date,source_headline,where_prec,where_coordinates,where_description,adm_1,adm_2,"
          + "latitude,longitude,country,iso3,event_clarity,date_prec,date_start,date_end,deaths_a,"
          + "deaths_b,deaths_civilians,deaths_unknown,best,high,low\n";

  /** Quotes, accents, an apostrophe and a line break, as real rows have them. */
  private static final String ROW =
      """
      %5$d,%2$d,"One side - Other side","Invented forces","Invented group",2,\
      "An office, 2020-01-01, ""A headline\""",An office;Another office,2020-01-01;2020-01-02,\
      A headline;Another,%3$d,"A town","Near a town,
      in an area",Région d'essai,Cercle Été,12.%1$d,-3.%1$d,Kenya,KEN,1,%3$d,2020-01-%4$02d,\
      2020-02-%4$02d,1,1,1,0,3,4,2
      """;

  private static final ImportOrder ORDER =
      new ImportOrder(ImportFormat.UCDP_GED, null, null, false);

  private static final Viewer NOBODY = new Viewer("warm-up", SharingLabel.RED, Set.of());

  private final IncidentFiles files;
  private final Rehearsal rehearsal;
  private final IncidentBulk bulk;
  private final Clock clock;
  private final int rows;

  ImportWarmUp(
      IncidentFiles files,
      Rehearsal rehearsal,
      IncidentBulk bulk,
      Clock clock,
      @ConfigProperty(name = "strategywatch.warm-up.import-rows") int rows) {
    this.files = files;
    this.rehearsal = rehearsal;
    this.bulk = bulk;
    this.clock = clock;
    this.rows = rows;
  }

  /** A service that cannot warm up is slower at first, and no less able. */
  void warmUp(@Observes StartupEvent start) {
    try {
      for (int row = 0; row < rows; row += CHUNK) {
        importAndTakeBack();
      }
    } catch (IOException | RuntimeException e) {
      LOG.warnf(e, "The import could not be warmed up");
    }
  }

  /**
   * @return what would have become of the rows
   */
  BulkOutcome importAndTakeBack() throws IOException {
    List<IncomingIncident> incidents = read();
    BulkOrigin origin = new BulkOrigin(NOBODY, "warm-up", clock.instant());
    return rehearsal.takenBack(() -> bulk.store(incidents, origin));
  }

  private List<IncomingIncident> read() throws IOException {
    List<IncomingIncident> incidents = new ArrayList<>(CHUNK);
    InputStream file = new ByteArrayInputStream(file().getBytes(StandardCharsets.UTF_8));
    try (IncidentFileReader reader = files.reader(ORDER, file)) {
      for (ParsedRow row = reader.next(); row != null; row = reader.next()) {
        if (row instanceof ParsedRow.Accepted accepted) {
          incidents.add(accepted.incident());
        }
      }
    }
    return incidents;
  }

  private static String file() {
    StringBuilder file = new StringBuilder(HEADER);
    for (int row = 0; row < CHUNK; row++) {
      file.append(ROW.formatted(row, 1 + row % 3, 1 + row % 5, 1 + row % 28, FIRST_ID + row));
    }
    return file.toString();
  }
}
