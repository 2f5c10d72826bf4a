package org.strategywatch.assessment.contract;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.strategywatch.platform.test.PlatformTables;

@QuarkusTest
class PlatformTablesTest {

  private final DataSource database;

  PlatformTablesTest(DataSource database) {
    this.database = database;
  }

  @Test
  void migrations_whenApplied_makeTheTablesThatThePlatformExpects()
      throws SQLException, IOException {
    PlatformTables.assertPresentIn(database);
  }
}
