package org.strategywatch.platform.web.security;

/** Role names for {@code @RolesAllowed}, as they stand in the internal token's {@code groups}. */
public interface Roles {

  /** Reads incidents, indicators, assessments, recommendations. */
  String READER = "READER";

  /** Records incidents and corrects its own. */
  String REPORTER = "REPORTER";

  /** Registers strategies, assesses them, writes findings and edits recommendations. */
  String ANALYST = "ANALYST";

  /** Confirms what others reported. */
  String VERIFIER = "VERIFIER";

  /** Publishes assessments that others wrote. */
  String PUBLISHER = "PUBLISHER";

  /** Runs imports, partners and replays. */
  String OPERATOR = "OPERATOR";

  /** Reads the audit, and nothing else. */
  String AUDITOR = "AUDITOR";
}
