package db.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.sql.Statement;
import java.util.Objects;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Runs the published text, which services copy. */
public class V202611220001__platform_tables extends BaseJavaMigration {

  @Override
  public void migrate(Context context) throws Exception {
    try (InputStream tables =
            Objects.requireNonNull(
                Thread.currentThread()
                    .getContextClassLoader()
                    .getResourceAsStream("org/strategywatch/platform/data/tables.sql"));
        Statement statement = context.getConnection().createStatement()) {
      statement.execute(new String(tables.readAllBytes(), UTF_8));
      statement.execute(
          "CREATE TABLE note (id text PRIMARY KEY, version bigint NOT NULL, text text NOT NULL)");
    }
  }
}
