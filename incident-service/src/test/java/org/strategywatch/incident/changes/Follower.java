package org.strategywatch.incident.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.test.TestCaller;

/** Somebody who keeps a copy in step: takes over what the feed says and remembers how far it is. */
final class Follower {

  private final TestCaller caller;
  private final Map<String, Integer> copy = new HashMap<>();
  private @Nullable String cursor;

  private Follower(TestCaller caller) {
    this.caller = caller;
  }

  /** One that has read everything until now. */
  static Follower upToDate(TestCaller caller) {
    Follower follower = new Follower(caller);
    follower.next();
    return follower;
  }

  /** The changes since the last time, each as kind and id. */
  List<String> next() {
    List<String> changes = new ArrayList<>();
    boolean more;
    do {
      Response page = read();
      assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
      List<Map<String, Object>> items = page.jsonPath().getList("items");
      items.forEach(
          item -> {
            apply(item);
            changes.add(item.get("kind") + " " + item.get("id"));
          });
      cursor = page.jsonPath().getString("nextCursor");
      more = page.jsonPath().getBoolean("more");
    } while (more);
    return changes;
  }

  /** What the feed answers now, without going on. */
  Response read() {
    String from = cursor == null ? "" : "&cursor=" + cursor;
    return caller.request().get("/v1/changes?limit=500" + from);
  }

  /** Version by id of what the copy holds. */
  Map<String, Integer> copy() {
    return Map.copyOf(copy);
  }

  private void apply(Map<String, Object> change) {
    String id = (String) change.get("id");
    if (change.get("incident") == null) {
      copy.remove(id);
    } else {
      copy.put(id, (Integer) change.get("version"));
    }
  }
}
