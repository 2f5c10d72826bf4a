package org.strategywatch.gateway.identity;

import java.util.Set;
import java.util.UUID;
import org.strategywatch.platform.web.security.SharingLabel;

/**
 * The partner behind a request.
 *
 * @param subject the partner's name; two keys of one partner act as one subject
 * @param roles names from {@link org.strategywatch.platform.web.security.Roles}
 */
public record Principal(String subject, UUID partner, Set<String> roles, SharingLabel clearance) {

  public Principal {
    roles = Set.copyOf(roles);
  }
}
