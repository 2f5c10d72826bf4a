package org.strategywatch.incident.connector;

import java.util.Set;
import org.strategywatch.platform.data.disclosure.Viewer;
import org.strategywatch.platform.web.security.Caller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

/** On whose behalf a run acts: it changes what this person may see, and nothing else. */
record Operator(String subject, String partner, SharingLabel clearance) {

  static Operator of(Caller caller) {
    return new Operator(caller.subject(), caller.partner(), caller.clearance());
  }

  Viewer viewer() {
    return new Viewer(partner, clearance, Set.of(Roles.OPERATOR));
  }
}
