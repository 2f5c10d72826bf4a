package org.strategywatch.incident.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/** The rows of filed reports. */
@Singleton
class ReportTable {

  private final DataSource database;
  private final ObjectMapper mapper;
  private final ObjectReader reader;

  ReportTable(DataSource database, ObjectMapper mapper) {
    this.database = database;
    this.mapper = mapper;
    reader =
        mapper
            .readerFor(ReportRequest.class)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /** Keeps the report, and apart from it the person who filed it. */
  void add(UUID incident, FiledReport report, String subject) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                WITH filed AS (
                  INSERT INTO incident_report (id, incident_id, content, sharing, licence, filed_by, filed_at)
                  VALUES (?, ?, ?::jsonb, ?, ?, ?, ?) RETURNING id)
                INSERT INTO incident_report_author (report_id, subject) SELECT id, ? FROM filed
                """)) {
      insert.setObject(1, report.id(), Types.OTHER);
      insert.setObject(2, incident, Types.OTHER);
      insert.setString(3, write(report.content()));
      insert.setString(4, report.content().sharing());
      insert.setString(5, report.content().licence());
      insert.setString(6, report.filedBy());
      insert.setObject(7, report.filedAt().atOffset(ZoneOffset.UTC));
      insert.setString(8, subject);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The report cannot be kept", e);
    }
  }

  /** The reports about an incident in the order of filing, whoever may see them. */
  List<FiledReport> about(UUID incident) {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                """
                SELECT id, content::text AS content, filed_by, filed_at FROM incident_report
                WHERE incident_id = ? ORDER BY id
                """)) {
      query.setObject(1, incident, Types.OTHER);
      List<FiledReport> reports = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          reports.add(report(row));
        }
      }
      return reports;
    } catch (SQLException e) {
      throw new IllegalStateException("The reports cannot be read", e);
    }
  }

  boolean hasFiled(String subject, UUID incident) {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                """
                SELECT FROM incident_report r JOIN incident_report_author a ON a.report_id = r.id
                WHERE r.incident_id = ? AND a.subject = ? LIMIT 1
                """)) {
      query.setObject(1, incident, Types.OTHER);
      query.setString(2, subject);
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The reports' authors cannot be read", e);
    }
  }

  private FiledReport report(ResultSet row) throws SQLException {
    return new FiledReport(
        Objects.requireNonNull(row.getObject("id", UUID.class)),
        read(Objects.requireNonNull(row.getString("content"))),
        Objects.requireNonNull(row.getString("filed_by")),
        row.getObject("filed_at", OffsetDateTime.class).toInstant());
  }

  private String write(ReportRequest content) {
    try {
      return mapper.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private ReportRequest read(String content) {
    try {
      return reader.readValue(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
