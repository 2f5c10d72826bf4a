package org.strategywatch.platform.data.disclosure;

import java.util.Set;
import org.strategywatch.platform.web.security.Caller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

/**
 * Who wants to see something.
 *
 * @param partner the organisation
 * @param clearance the highest label that the viewer may see
 */
public record Viewer(String partner, SharingLabel clearance, Set<String> roles) {

  public Viewer {
    roles = Set.copyOf(roles);
  }

  /** The party behind the present request. */
  public static Viewer of(Caller caller) {
    return new Viewer(caller.partner(), caller.clearance(), caller.roles());
  }

  /** Whoever runs the imports has the licence to what they bring. */
  boolean handlesLicensedRows() {
    return roles.contains(Roles.OPERATOR);
  }

  /** What must wait before others see it is checked and put right meanwhile. */
  boolean seesUnreleased() {
    return roles.contains(Roles.OPERATOR) || roles.contains(Roles.VERIFIER);
  }
}
