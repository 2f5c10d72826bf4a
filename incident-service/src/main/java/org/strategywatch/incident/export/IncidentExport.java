package org.strategywatch.incident.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.IncidentDisclosure;
import org.strategywatch.incident.incident.IncidentRows;
import org.strategywatch.incident.incident.UnitCodes;
import org.strategywatch.incident.search.FilterNames;
import org.strategywatch.incident.search.IncidentFilter;
import org.strategywatch.incident.search.IncidentSelection;
import org.strategywatch.platform.web.security.Caller;

/**
 * Streams incidents from a database cursor to the client, a batch at a time, as fast as the client
 * takes them. Has connections of its own, so that slow clients take none from other requests.
 */
@ApplicationScoped
public class IncidentExport {

  private static final Logger LOG = Logger.getLogger(IncidentExport.class);
  private static final int BATCH = 1_000;

  private final AgroalDataSource database;
  private final IncidentRows rows;
  private final IncidentDisclosure disclosure;
  private final FilterNames names;
  private final UnitCodes units;
  private final ExportAdmission admission;
  private final Caller caller;
  private final Clock clock;

  IncidentExport(
      @DataSource("export") AgroalDataSource database,
      IncidentRows rows,
      IncidentDisclosure disclosure,
      FilterNames names,
      UnitCodes units,
      ExportAdmission admission,
      Caller caller,
      Clock clock) {
    this.database = database;
    this.rows = rows;
    this.disclosure = disclosure;
    this.names = names;
    this.units = units;
    this.admission = admission;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * @throws org.strategywatch.platform.web.problem.ProblemException 400 naming the parameter; while
   *     streaming, and before the first byte, 429 or 503 when no place is free
   */
  RestResponse<StreamingOutput> as(
      ExportFormat format, IncidentFilter filter, @Nullable String sort) {
    IncidentSelection selection = IncidentSelection.of(filter, sort, disclosure, names);
    String partner = caller.partner();
    UnitCodes.Reading codes = units.reading();
    StreamingOutput body =
        out -> {
          try (ExportAdmission.Place _ = admission.enter(partner)) {
            ReadAhead.copy(file -> stream(selection, format, codes, file), out);
          } catch (JsonProcessingException unwritable) {
            throw unwritable;
          } catch (IOException gone) {
            LOG.debugf("The client went away: %s", gone.getMessage());
          }
        };
    return RestResponse.ResponseBuilder.ok(body)
        .header("Content-Type", format.mediaType())
        .header("Content-Disposition", "attachment; filename=\"" + fileName(format) + "\"")
        .header("Link", "</v1/codelists/licence>; rel=\"license\"")
        .build();
  }

  private String fileName(ExportFormat format) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    return "incidents-" + today + "." + format.extension();
  }

  private void stream(
      IncidentSelection selection, ExportFormat format, UnitCodes.Reading codes, OutputStream out)
      throws IOException {
    try (Connection connection = database.getConnection()) {
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      try (PreparedStatement query = selection.prepare(connection, format.keptAs())) {
        query.setFetchSize(BATCH);
        copy(query, format, codes, out);
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Incidents cannot be exported", e);
    }
  }

  private void copy(
      PreparedStatement query, ExportFormat format, UnitCodes.Reading codes, OutputStream out)
      throws SQLException, IOException {
    try (ResultSet row = query.executeQuery()) {
      IncidentFile file = format.begin(out);
      ExportRow incident = new ExportRow(row, rows, codes);
      while (row.next()) {
        file.add(incident);
      }
      file.end();
    }
  }
}
