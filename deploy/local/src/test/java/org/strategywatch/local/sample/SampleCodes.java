package org.strategywatch.local.sample;

import java.util.Set;

/**
 * The code lists that the sample draws on, written out once more so that a slip shows on one side.
 */
final class SampleCodes {

  static final Set<String> CONTRIBUTING_FACTORS =
      Set.of(
          "ARMED_GROUP_FRAGMENTATION",
          "WEAK_MILITARY_CAPACITY",
          "POLITICAL_INSTABILITY",
          "INSUFFICIENT_INTERNATIONAL_SUPPORT");

  static final Set<String> ROOT_CAUSES =
      Set.of(
          "POVERTY_AND_UNEMPLOYMENT",
          "EDUCATIONAL_DEFICIENCIES",
          "SOCIAL_INJUSTICE",
          "WEAK_GOVERNANCE");

  static final Set<String> KEY_ISSUES =
      Set.of(
          "FRAGMENTED_SECURITY_FORCES",
          "COMMUNITY_ALIENATION",
          "INSUFFICIENT_INTELLIGENCE_SHARING",
          "INADEQUATE_RESOURCE_ALLOCATION");

  static final Set<String> PILLARS =
      Set.of(
          "MILITARY_CAPACITY",
          "POLITICAL_STABILITY",
          "COMMUNITY_RELATIONS",
          "INTELLIGENCE",
          "REGIONAL_COOPERATION",
          "INTERNATIONAL_PARTNERSHIPS",
          "GOVERNANCE",
          "ECONOMIC_DEVELOPMENT",
          "EDUCATION_AND_COUNTER_NARRATIVES",
          "JUSTICE_AND_HUMAN_RIGHTS",
          "RESOURCES_AND_EQUIPMENT",
          "TECHNOLOGY",
          "HUMANITARIAN_SITUATION");

  static final Set<String> LESSONS =
      Set.of("LOCAL_LEADER_ENGAGEMENT", "HOLISTIC_DEVELOPMENT", "TARGETED_COUNTER_NARRATIVES");

  static final Set<String> PRACTICES =
      Set.of(
          "COMMUNITY_ENGAGEMENT",
          "REGIONAL_COOPERATION",
          "COUNTER_RADICALISATION",
          "JUDICIAL_STRENGTHENING",
          "MULTI_DIMENSIONAL_STRATEGY",
          "INTELLIGENCE_LED_OPERATIONS",
          "COMMUNITY_POLICING",
          "INTERNATIONAL_SUPPORT_NETWORKS");

  static final Set<String> PARTNERSHIP_ELEMENTS =
      Set.of(
          "JOINT_MILITARY_OPERATIONS",
          "INTELLIGENCE_SHARING",
          "CAPACITY_BUILDING",
          "DEVELOPMENT_INITIATIVES",
          "GOVERNANCE_SUPPORT",
          "COMMUNITY_ENGAGEMENT");

  static final Set<String> INITIATIVE_KINDS =
      Set.of(
          "COMMUNITY_ENGAGEMENT",
          "CAPACITY_BUILDING",
          "REGIONAL_COOPERATION",
          "ECONOMIC_DEVELOPMENT",
          "EDUCATION_AND_AWARENESS",
          "TECHNOLOGY_INTEGRATION",
          "INCLUSIVE_GOVERNANCE",
          "COMMUNITY_RESILIENCE",
          "EDUCATIONAL_REFORM",
          "GOVERNANCE_STRENGTHENING");

  static final Set<String> RECOMMENDATION_CATEGORIES =
      Set.of(
          "COMMUNITY_ENGAGEMENT",
          "COMMUNITY_RESILIENCE",
          "CAPACITY_BUILDING",
          "TECHNOLOGY_INTEGRATION",
          "INTELLIGENCE_SHARING",
          "COORDINATION",
          "REGIONAL_COOPERATION",
          "INTERNATIONAL_SUPPORT",
          "ECONOMIC_DEVELOPMENT",
          "EDUCATIONAL_REFORM",
          "EDUCATION_AND_AWARENESS",
          "COUNTER_NARRATIVES",
          "GOVERNANCE_STRENGTHENING",
          "INCLUSIVE_GOVERNANCE",
          "LOCAL_GOVERNANCE_SUPPORT",
          "JUDICIAL_STRENGTHENING",
          "RESOURCE_ALLOCATION",
          "STRATEGY_REVISION");

  static final Set<String> ADDRESSEES =
      Set.of(
          "NATIONAL_GOVERNMENT",
          "ARMED_FORCES",
          "SECURITY_FORCES_AND_POLICE",
          "INTELLIGENCE_AGENCIES",
          "STATE_AGENCIES",
          "JUDICIARY",
          "LOCAL_AUTHORITIES",
          "LOCAL_LEADERS",
          "LOCAL_COMMUNITIES",
          "CIVIL_SOCIETY",
          "NEIGHBOURING_STATES",
          "REGIONAL_ORGANISATIONS",
          "INTERNATIONAL_PARTNERS",
          "INTERNATIONAL_FORCES",
          "HUMANITARIAN_ORGANISATIONS",
          "DONORS");

  static final Set<String> BENEFICIARIES =
      Set.of("YOUTH", "VULNERABLE_COMMUNITIES", "MARGINALISED_GROUPS", "SECURITY_PERSONNEL");

  static final Set<String> OUTCOME_GOALS =
      Set.of(
          "BREAK_CYCLE_OF_VIOLENCE",
          "LONG_TERM_STABILITY",
          "PUBLIC_TRUST",
          "COMMUNITY_RESILIENCE",
          "REDUCED_RECRUITMENT",
          "PROACTIVE_POSTURE",
          "ACCOUNTABILITY",
          "SOVEREIGNTY_AND_SECURITY");

  static final Set<String> CRITERIA =
      Set.of("RELEVANCE", "COHERENCE", "EFFECTIVENESS", "EFFICIENCY", "IMPACT", "SUSTAINABILITY");

  static final Set<String> SCOPES = Set.of("LOCAL", "NATIONAL", "REGIONAL");

  static final Set<String> CONFIDENCES = Set.of("HIGH", "MODERATE", "LOW");

  static final Set<String> EVIDENCE_KINDS = Set.of("INCIDENT", "INDICATOR", "SOURCE");

  static final Set<String> ACTOR_ROLES = Set.of("SIDE_A", "SIDE_B", "TARGET", "OTHER");

  static final Set<String> ACTOR_KINDS =
      Set.of("STATE_FORCES", "REBEL_GROUP", "IDENTITY_MILITIA", "CIVILIANS", "CRIMINAL");

  private SampleCodes() {}

  /** The list that a finding, or what a recommendation addresses, takes its code from. */
  static Set<String> findingCodes(String kind) {
    return switch (kind) {
      case "CONTRIBUTING_FACTOR" -> CONTRIBUTING_FACTORS;
      case "KEY_ISSUE" -> KEY_ISSUES;
      case "ROOT_CAUSE" -> ROOT_CAUSES;
      default -> throw new AssertionError("unknown kind of finding: " + kind);
    };
  }
}
