package org.strategywatch.platform.web.security;

/** What the gateway writes into an internal token and the services read from it. */
public interface InternalToken {

  String ISSUER = "strategywatch-gateway";

  /** The partner's id. */
  String PARTNER = "partner";

  /** A {@link SharingLabel}. */
  String CLEARANCE = "clearance";

  /** How long a token is valid, seconds. */
  int LIFETIME_SECONDS = 60;
}
