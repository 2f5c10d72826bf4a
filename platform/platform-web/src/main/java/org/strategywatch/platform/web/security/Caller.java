package org.strategywatch.platform.web.security;

import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The party behind the request, read from its internal token. */
@RequestScoped
public class Caller {

  private final JsonWebToken token;

  Caller(JsonWebToken token) {
    this.token = token;
  }

  /**
   * The person or key that acts; two actions of one subject are actions of one person.
   *
   * @throws UnauthorizedException when the token names nobody
   */
  public String subject() {
    return required(token.getSubject());
  }

  /**
   * The organisation on whose behalf the subject acts.
   *
   * @throws UnauthorizedException when the token names none
   */
  public String partner() {
    return required(token.getClaim(InternalToken.PARTNER));
  }

  public Set<String> roles() {
    Set<String> groups = token.getGroups();
    return groups == null ? Set.of() : Set.copyOf(groups);
  }

  public boolean hasRole(String role) {
    return roles().contains(role);
  }

  /** The highest label that the caller may see; CLEAR when the token does not say. */
  public SharingLabel clearance() {
    return SharingLabel.ofClearance(token.getClaim(InternalToken.CLEARANCE));
  }

  private static String required(@Nullable String claim) {
    if (claim == null || claim.isBlank()) {
      throw new UnauthorizedException();
    }
    return claim;
  }
}
