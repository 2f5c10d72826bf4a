package org.strategywatch.gateway.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

/**
 * On the first start on somebody's own machine: a partner for each role, cleared for everything,
 * with its key in a file that only the owner can read. The partners are stored only if the file is.
 */
@Singleton
class FirstKeys {

  private static final Logger LOG = Logger.getLogger(FirstKeys.class);
  private static final List<String> ROLES =
      List.of(
          Roles.READER,
          Roles.REPORTER,
          Roles.ANALYST,
          Roles.VERIFIER,
          Roles.PUBLISHER,
          Roles.OPERATOR,
          Roles.AUDITOR);

  private final DataSource database;
  private final ObjectMapper json;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  FirstKeys(DataSource database, ObjectMapper json, Clock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  /** Does nothing where a partner exists. */
  void createIfNobodyIsKnown(Path file) throws SQLException, IOException {
    try (Connection transaction = database.getConnection()) {
      transaction.setAutoCommit(false);
      try {
        if (PartnerRepository.lockWhileEmpty(transaction)) {
          OwnerOnlyFile.write(file, create(transaction));
          LOG.infof("A key for each role is in %s", file);
        }
        transaction.commit();
      } catch (SQLException | IOException failure) {
        transaction.rollback();
        throw failure;
      }
    }
  }

  private byte[] create(Connection transaction) throws SQLException, JsonProcessingException {
    Map<String, String> keys = new LinkedHashMap<>();
    for (String role : ROLES) {
      String name = role.toLowerCase(Locale.ROOT);
      keys.put(name, createPartner(transaction, name, role).reveal());
    }
    return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(keys);
  }

  private ApiKeyText createPartner(Connection transaction, String name, String role)
      throws SQLException {
    Principal partner =
        new Principal(name, UuidCreator.getTimeOrderedEpochPlus1(), Set.of(role), SharingLabel.RED);
    ApiKeyText key = ApiKeyText.generate(random);
    PartnerRepository.insert(transaction, partner, clock.instant());
    PartnerRepository.insertDevelopmentKey(transaction, key, partner.partner(), clock.instant());
    return key;
  }
}
