package org.strategywatch.incident.imports.hxl;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.codelist.CodeLists;
import org.strategywatch.incident.codelist.CodeMappings;
import org.strategywatch.incident.imports.file.IncidentDraft;
import org.strategywatch.incident.imports.file.RowValues;

/** The armed or other groups of a row. One without a name is called by its type. */
final class HxlActors {

  private static final Set<String> NOBODY = Set.of("unknown", "not applicable", "n/a", "none");
  private static final int NOTED = 20;

  private final Set<String> strangeTypes = new TreeSet<>();

  void describe(RowValues row, IncidentDraft draft) {
    add(row.text("ACTOR"), row.text("ACTOR_TYPE"), "SIDE_A", draft);
    add(row.text("SECOND_ACTOR"), row.text("SECOND_ACTOR_TYPE"), "SIDE_B", draft);
  }

  /** Types of actors that came and are none of ours. */
  Set<String> strangeTypes() {
    return strangeTypes;
  }

  private void add(@Nullable String name, @Nullable String type, String role, IncidentDraft draft) {
    String known = isNobody(name) ? type : name;
    if (known != null && !isNobody(known)) {
      draft.actor(known, role, kind(type));
    }
  }

  private static boolean isNobody(@Nullable String name) {
    return name == null || NOBODY.contains(name.toLowerCase(Locale.ROOT));
  }

  private @Nullable String kind(@Nullable String type) {
    if (type == null) {
      return null;
    }
    String kind =
        CodeMappings.code("actorKind", "hxl", "#group+type", type)
            .or(() -> CodeLists.named("actorKind", type))
            .orElse(null);
    if (kind == null && strangeTypes.size() < NOTED) {
      strangeTypes.add(type);
    }
    return kind;
  }
}
