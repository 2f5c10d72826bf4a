package org.strategywatch.incident.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;

/** Transactions end in another order than they began: a reader in between must miss none. */
@QuarkusTest
class ConcurrentChangesTest {

  private static final TestCaller READER = TestCaller.with(Roles.READER);
  private static final int WRITERS = 4;
  private static final int STEPS = 120;

  @Test
  void follow_whenALaterTransactionCommitsFirst_waitsForTheEarlierOne() throws Exception {
    Follower follower = Follower.upToDate(READER);
    try (Transactions first = Transactions.begin();
        Transactions second = Transactions.begin()) {
      String one = first.insert();
      String other = second.insert();

      second.commit();
      assertThat(follower.next()).doesNotContain("CREATED " + other);

      first.commit();
      assertThat(follower.next()).containsSubsequence("CREATED " + one, "CREATED " + other);
    }
  }

  @Test
  void follow_whenATransactionIsUndone_goesOn() throws Exception {
    Follower follower = Follower.upToDate(READER);
    try (Transactions first = Transactions.begin();
        Transactions second = Transactions.begin()) {
      String undone = first.insert();
      String kept = second.insert();
      second.commit();

      first.rollback();

      assertThat(follower.next()).contains("CREATED " + kept).doesNotContain("CREATED " + undone);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void follow_whateverTheOrderOfCommits_endsWithTheSameAsTheTable(long seed) throws Exception {
    // Given
    Random random = new Random(seed);
    Follower follower = Follower.upToDate(READER);
    Map<String, Integer> committed = new HashMap<>();
    List<OpenWrite> open = new ArrayList<>();

    // When
    for (int step = 0; step < STEPS; step++) {
      if (open.size() < WRITERS && random.nextBoolean()) {
        open.add(OpenWrite.begin(unlocked(committed, open), random));
      } else if (!open.isEmpty()) {
        open.remove(random.nextInt(open.size())).end(committed, random);
      }
      if (random.nextInt(3) == 0) {
        follower.next();
      }
    }
    for (OpenWrite write : open) {
      write.end(committed, random);
    }
    follower.next();

    // Then
    assertThat(committed).isNotEmpty();
    assertThat(follower.copy()).containsAllEntriesOf(committed);
  }

  private static List<String> unlocked(Map<String, Integer> committed, List<OpenWrite> open) {
    List<String> held = open.stream().map(OpenWrite::id).toList();
    return committed.keySet().stream().filter(id -> !held.contains(id)).sorted().toList();
  }

  private record OpenWrite(Transactions transaction, String id, boolean isNew) {

    static OpenWrite begin(List<String> present, Random random) throws SQLException {
      Transactions transaction = Transactions.begin();
      if (present.isEmpty() || random.nextBoolean()) {
        return new OpenWrite(transaction, transaction.insert(), true);
      }
      String id = present.get(random.nextInt(present.size()));
      transaction.raiseVersion(id);
      return new OpenWrite(transaction, id, false);
    }

    void end(Map<String, Integer> committed, Random random) throws SQLException {
      try (transaction) {
        if (random.nextInt(5) == 0) {
          transaction.rollback();
        } else {
          transaction.commit();
          committed.merge(id, 1, Integer::sum);
        }
      }
    }
  }
}
