package org.strategywatch.recommendation.code;

import java.util.Set;

/** What a recommendation can answer, each with its code list. */
public enum AddressedKind {
  KEY_ISSUE(
      "FRAGMENTED_SECURITY_FORCES",
      "COMMUNITY_ALIENATION",
      "INSUFFICIENT_INTELLIGENCE_SHARING",
      "INADEQUATE_RESOURCE_ALLOCATION",
      "OTHER"),
  ROOT_CAUSE(
      "POVERTY_AND_UNEMPLOYMENT",
      "EDUCATIONAL_DEFICIENCIES",
      "SOCIAL_INJUSTICE",
      "WEAK_GOVERNANCE",
      "OTHER"),
  CONTRIBUTING_FACTOR(
      "ARMED_GROUP_FRAGMENTATION",
      "WEAK_MILITARY_CAPACITY",
      "POLITICAL_INSTABILITY",
      "INSUFFICIENT_INTERNATIONAL_SUPPORT",
      "OTHER"),
  VERDICT(
      "WORKING",
      "PARTLY_WORKING",
      "NO_CLEAR_EFFECT",
      "NOT_WORKING",
      "FAILING",
      "INSUFFICIENT_EVIDENCE"),
  MEASURE(
      "ATTACKS",
      "FATALITIES",
      "CIVILIAN_FATALITIES",
      "CIVILIAN_TARGETING",
      "LETHALITY",
      "DIFFUSION",
      "FRAGMENTATION",
      "CAPITAL_THREAT",
      "NGO_IMPACT");

  @SuppressWarnings("ImmutableEnumChecker") // the type does not say that it cannot change
  private final Set<String> codes;

  AddressedKind(String... codes) {
    this.codes = Set.of(codes);
  }

  /** Name of the code list. */
  public String list() {
    return switch (this) {
      case KEY_ISSUE -> "keyIssue";
      case ROOT_CAUSE -> "rootCause";
      case CONTRIBUTING_FACTOR -> "contributingFactor";
      case VERDICT -> "verdict";
      case MEASURE -> "indicator";
    };
  }

  public boolean knows(String code) {
    return codes.contains(code);
  }
}
