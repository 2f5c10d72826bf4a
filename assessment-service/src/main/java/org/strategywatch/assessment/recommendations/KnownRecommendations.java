package org.strategywatch.assessment.recommendations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.security.SharingLabel;

/** The recommendations that events told of. */
@ApplicationScoped
public class KnownRecommendations {

  /** The version guard makes the result independent of the order of deliveries. */
  private static final String UPSERT =
      """
      INSERT INTO known_recommendation (id, version, assessment_id, sharing, content)
      VALUES (?, ?, ?, ?, ?::jsonb)
      ON CONFLICT (id) DO UPDATE SET version = excluded.version, sharing = excluded.sharing,
          assessment_id = excluded.assessment_id, content = excluded.content
        WHERE known_recommendation.version < excluded.version
      """;

  private static final String OF_ASSESSMENT =
      """
      SELECT content FROM known_recommendation
      WHERE assessment_id = ? AND sharing = ANY (?) AND content IS NOT NULL
      ORDER BY (content #>> '{priority,score}')::float8 DESC NULLS LAST, id LIMIT 500
      """;

  private final DataSource database;
  private final ObjectMapper mapper;

  KnownRecommendations(DataSource database, ObjectMapper mapper) {
    this.database = database;
    this.mapper = mapper;
  }

  /**
   * @param told null once the recommendation is erased
   */
  record Row(UUID id, long version, SharingLabel sharing, @Nullable ToldRecommendation told) {}

  void apply(Collection<Row> rows) {
    try (Connection connection = database.getConnection();
        PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      for (Row row : rows) {
        ToldRecommendation told = row.told();
        upsert.setObject(1, row.id());
        upsert.setLong(2, row.version());
        upsert.setObject(3, told == null ? null : told.assessmentId());
        upsert.setString(4, row.sharing().name());
        upsert.setString(5, told == null ? null : mapper.writeValueAsString(told));
        upsert.addBatch();
      }
      upsert.executeBatch();
    } catch (SQLException | JsonProcessingException failure) {
      throw new IllegalStateException("The recommendations could not be written", failure);
    }
  }

  /** At most 500 that follow from an assessment and that the clearance covers, by priority. */
  public List<ToldRecommendation> ofAssessment(UUID assessment, SharingLabel clearance) {
    Object[] labels = clearance.covered().stream().map(Enum::name).toArray();
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(OF_ASSESSMENT)) {
      query.setObject(1, assessment);
      query.setArray(2, connection.createArrayOf("text", labels));
      try (ResultSet rows = query.executeQuery()) {
        List<ToldRecommendation> found = new ArrayList<>();
        while (rows.next()) {
          found.add(mapper.readValue(rows.getString(1), ToldRecommendation.class));
        }
        return found;
      }
    } catch (SQLException | JsonProcessingException failure) {
      throw new IllegalStateException("The recommendations could not be listed", failure);
    }
  }
}
