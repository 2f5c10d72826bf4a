package org.strategywatch.incident.imports.acled;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.imports.file.IncidentDraft;
import org.strategywatch.incident.imports.file.RowValues;
import org.strategywatch.incident.incident.IncidentActor;

/**
 * The actors of an ACLED row with the kinds that its interaction codes give, those that ACLED calls
 * associated behind them, and whom it was aimed at where ACLED says civilians.
 */
final class AcledActors {

  private static final String CIVILIANS = "CIVILIANS";

  /** Means that there is no such actor. */
  private static final String NOBODY = "0";

  private AcledActors() {}

  static void describe(RowValues row, IncidentDraft draft) {
    boolean aimsAtCivilians = row.text("civilian_targeting") != null;
    draft.actor(row.required("actor1"), "SIDE_A", kind(row, "inter1"));
    String second = row.text("actor2");
    if (second != null) {
      String kind = kind(row, "inter2");
      draft.actor(second, isTarget(row, aimsAtCivilians, kind) ? "TARGET" : "SIDE_B", kind);
    }
    addAssociated(row, "assoc_actor_1", draft);
    addAssociated(row, "assoc_actor_2", draft);
    if (aimsAtCivilians) {
      draft.target(civilians(draft));
    }
  }

  private static boolean isTarget(RowValues row, boolean aimsAtCivilians, @Nullable String kind) {
    boolean isAttack = "violence against civilians".equalsIgnoreCase(row.text("event_type"));
    return Objects.equals(kind, CIVILIANS) && (aimsAtCivilians || isAttack);
  }

  private static @Nullable String kind(RowValues row, String column) {
    return NOBODY.equals(row.text(column))
        ? null
        : row.mapped(column, "actorKind", AcledIncident.SCHEME, "inter");
  }

  private static void addAssociated(RowValues row, String column, IncidentDraft draft) {
    row.list(column).stream()
        .filter(name -> !name.isEmpty())
        .forEach(name -> draft.actor(name, "OTHER", null));
  }

  private static String civilians(IncidentDraft draft) {
    return draft.actors().stream()
        .filter(actor -> Objects.equals(actor.kind(), CIVILIANS))
        .map(IncidentActor::name)
        .findFirst()
        .orElse("Civilians");
  }
}
