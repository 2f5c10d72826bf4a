package org.strategywatch.incident.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
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
                SELECT r.id, r.content::text AS content, r.filed_by, r.filed_at,
                  coalesce((
                    SELECT jsonb_agg(jsonb_build_object(
                      'previousReliability', g.previous_reliability,
                      'previousCredibility', g.previous_credibility,
                      'reliability', g.reliability, 'credibility', g.credibility,
                      'reason', g.reason, 'gradedBy', g.graded_by, 'gradedAt', g.graded_at)
                      ORDER BY g.id)
                    FROM incident_report_grading g WHERE g.report_id = r.id), '[]')::text AS gradings
                FROM incident_report r WHERE r.incident_id = ? ORDER BY r.id
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

  /** Lets nobody else grade the report until the transaction ends. */
  void lock(UUID report) {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement("SELECT FROM incident_report WHERE id = ? FOR UPDATE")) {
      query.setObject(1, report, Types.OTHER);
      query.execute();
    } catch (SQLException e) {
      throw new IllegalStateException("The report cannot be locked", e);
    }
  }

  /** Replaces the grade, keeps the last of the gradings, and apart from it the person behind it. */
  void regrade(FiledReport report, String subject) {
    Grading grading = report.gradings().getLast();
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                """
                WITH graded AS (UPDATE incident_report SET content = ?::jsonb WHERE id = ? RETURNING id),
                grading AS (
                  INSERT INTO incident_report_grading (id, report_id, previous_reliability,
                    previous_credibility, reliability, credibility, reason, graded_by, graded_at)
                  SELECT uuidv7(), id, ?, ?, ?, ?, ?, ?, ? FROM graded RETURNING id)
                INSERT INTO incident_report_grading_author (grading_id, subject) SELECT id, ? FROM grading
                """)) {
      update.setString(1, write(report.content()));
      update.setObject(2, report.id(), Types.OTHER);
      update.setString(3, grading.previousReliability());
      update.setObject(4, grading.previousCredibility(), Types.INTEGER);
      update.setString(5, grading.reliability());
      update.setObject(6, grading.credibility(), Types.INTEGER);
      update.setString(7, grading.reason());
      update.setString(8, grading.gradedBy());
      update.setObject(9, grading.gradedAt().atOffset(ZoneOffset.UTC));
      update.setString(10, subject);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The grade cannot be kept", e);
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
        row.getObject("filed_at", OffsetDateTime.class).toInstant(),
        gradings(Objects.requireNonNull(row.getString("gradings"))));
  }

  private String write(ReportRequest content) {
    try {
      return mapper.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Grading> gradings(String json) {
    try {
      return mapper.readValue(json, new TypeReference<>() {});
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
