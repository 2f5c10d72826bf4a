package org.strategywatch.incident;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.strategywatch.platform.test.PlatformTables;

@QuarkusTest
class MigrationTest {

  private final DataSource database;

  MigrationTest(DataSource database) {
    this.database = database;
  }

  @Test
  void migrate_whenEmpty_makesTheTablesThatThePlatformExpects() throws SQLException, IOException {
    PlatformTables.assertPresentIn(database);
  }
}
