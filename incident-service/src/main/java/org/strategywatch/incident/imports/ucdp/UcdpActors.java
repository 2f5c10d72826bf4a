package org.strategywatch.incident.imports.ucdp;

import java.util.List;
import java.util.Locale;
import org.strategywatch.incident.imports.file.RowValues;
import org.strategywatch.incident.incident.IncidentActor;

/**
 * The two sides of a UCDP row and what kind each is, as far as the row itself tells. A government
 * is STATE_FORCES and "Civilians" are CIVILIANS. Any other side of state-based (1) or one-sided
 * violence (3) is a REBEL_GROUP. The sides of non-state violence (2) are groups that UCDP tells
 * apart by community or allegiance and not by a claim on the state: IDENTITY_MILITIA.
 */
final class UcdpActors {

  private static final int NON_STATE = 2;
  private static final int ONE_SIDED = 3;

  private UcdpActors() {}

  static List<IncidentActor> of(RowValues row, int typeOfViolence) {
    String sideA = row.required("side_a");
    String sideB = row.required("side_b");
    return List.of(
        new IncidentActor(sideA, "SIDE_A", kind(sideA, typeOfViolence)),
        new IncidentActor(
            sideB, typeOfViolence == ONE_SIDED ? "TARGET" : "SIDE_B", kind(sideB, typeOfViolence)));
  }

  private static String kind(String name, int typeOfViolence) {
    String folded = name.toLowerCase(Locale.ROOT);
    if (folded.startsWith("government of ")) {
      return "STATE_FORCES";
    }
    if (folded.equals("civilians")) {
      return "CIVILIANS";
    }
    return typeOfViolence == NON_STATE ? "IDENTITY_MILITIA" : "REBEL_GROUP";
  }
}
