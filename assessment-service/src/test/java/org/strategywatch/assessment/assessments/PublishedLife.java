package org.strategywatch.assessment.assessments;

import static org.strategywatch.assessment.IncidentEvents.incident;
import static org.strategywatch.assessment.IncidentEvents.received;

import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.strategywatch.assessment.Intake;
import org.strategywatch.platform.test.TestCaller;

/** Everything that can happen to a strategy and its assessments, once. */
public final class PublishedLife {

  private static final String CONTENT =
      """
      {"title": {"en": "Does the plan work?", "fr": "Le plan fonctionne-t-il ?"},
       "question": {"en": "Has violence fallen?", "fr": "La violence a-t-elle reculé ?"},
       "summary": {"en": "It has fallen, trust has not returned.", "fr": "Elle a reculé, la confiance n’est pas revenue."},
       "findings": [
         {"kind": "KEY_ISSUE", "code": "COMMUNITY_ALIENATION", "pillar": "COMMUNITY_RELATIONS",
          "criterion": "EFFECTIVENESS", "scope": "NATIONAL", "confidence": "MODERATE",
          "text": {"en": "Operations alienate communities.", "fr": "Les opérations éloignent les communautés."},
          "evidence": [{"kind": "INDICATOR", "reference": "CIVILIAN_TARGETING/2020-03", "note": "the peak"}]},
         {"kind": "ROOT_CAUSE", "code": "SOCIAL_INJUSTICE", "scope": "LOCAL", "grievanceBasis": "BOTH",
          "text": {"en": "Marginalisation.", "fr": "La marginalisation."},
          "evidence": [{"kind": "SOURCE", "reference": "Interviews in three districts"}]},
         {"kind": "CONTRIBUTING_FACTOR", "code": "ARMED_GROUP_FRAGMENTATION", "scope": "REGIONAL",
          "sense": "RESPONSE", "text": {"en": "No unity against the groups.", "fr": "Pas d’unité face aux groupes."}}],
       "aspects": [{"pillar": "MILITARY_CAPACITY", "rating": 2,
          "currentSituation": {"en": "Poorly trained.", "fr": "Formation insuffisante."},
          "proposedSolution": {"en": "More training.", "fr": "Davantage de formation."}}],
       "lessons": [{"code": "LOCAL_LEADER_ENGAGEMENT", "appliedIn": "two districts", "appliedInVersion": 2,
          "text": {"en": "Local leaders matter.", "fr": "Les chefs locaux comptent."},
          "implication": {"en": "Less recruitment.", "fr": "Moins de recrutement."}}],
       "partnerships": [{"title": {"en": "With the neighbours", "fr": "Avec les voisins"},
          "elements": [{"element": "INTELLIGENCE_SHARING",
            "text": {"en": "In time.", "fr": "En temps utile."}}]}],
       "priorities": [{"text": {"en": "Jobs.", "fr": "L’emploi."}, "addresses": ["POVERTY_AND_UNEMPLOYMENT"]}],
       "conclusion": {"en": "Learn and adapt.", "fr": "Apprendre et s’adapter."}}
      """;

  private static final TestCaller OTHER = Assessing.ANALYST.named("other-analyst");
  private static final TestCaller REVIEWER = Assessing.ANALYST.named("reviewer");
  private static final String RATINGS =
      """
      {"ratings": [{"criterion": "EFFECTIVENESS", "pillar": "MILITARY_CAPACITY", "rating": 3,
        "rationale": {"en": "Faster.", "fr": "Plus rapide."}}]}
      """;
  private static final String DISSENT =
      """
      {"about": "VERDICT", "text": {"en": "Too early to say.", "fr": "Il est trop tôt pour le dire."},
       "reason": {"en": "The season is not over.", "fr": "La saison n’est pas finie."}}
      """;

  private final String country;
  private final Intake intake;
  private final UUID strategy;
  private final UUID first;
  private final UUID second;

  public PublishedLife(String country, Intake intake) {
    this.country = country;
    this.intake = intake;
    intake.deliver(SyntheticIncidents.of(country));
    strategy = UUID.fromString(Assessing.registerStrategy(country));
    first = draft();
    second = draft();
  }

  public void live() {
    Assessing.ANALYST
        .request()
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"1\"")
        .body("{\"objectives\": [\"Fewer attacks\"]}")
        .patch("/v1/strategies/" + strategy)
        .then()
        .statusCode(200);
    Assessing.publish(Assessing.PUBLISHER, first.toString(), "\"1\"").statusCode(200);
    Assessing.write(second.toString(), "\"1\"", CONTENT).statusCode(200);
    disagreeAndReview(second.toString());
    Assessing.publish(Assessing.PUBLISHER, second.toString(), "\"9\"").statusCode(200);
    UUID late = UUID.randomUUID();
    intake.deliver(received(late, 1, incident(late, country, "2020-05-05")));
  }

  public UUID strategy() {
    return strategy;
  }

  public UUID first() {
    return first;
  }

  public UUID second() {
    return second;
  }

  private static void disagreeAndReview(String id) {
    change(OTHER, "\"2\"", RATINGS).put("/v1/assessments/" + id + "/ratings");
    change(Assessing.ANALYST, "\"3\"", RATINGS).put("/v1/assessments/" + id + "/ratings");
    String dissent =
        change(OTHER, "\"4\"", DISSENT)
            .post("/v1/assessments/" + id + "/dissents")
            .path("dissents[0].id");
    change(OTHER, "\"5\"", "{\"reason\": \"New numbers\"}")
        .post("/v1/assessments/" + id + "/dissents/" + dissent + "/withdrawal");
    Assessing.ANALYST
        .request()
        .header("If-Match", "\"6\"")
        .post("/v1/assessments/" + id + "/submission");
    change(OTHER, "\"7\"", DISSENT).post("/v1/assessments/" + id + "/dissents");
    change(REVIEWER, "\"8\"", "{\"decision\": \"APPROVED\", \"reason\": \"Sound\"}")
        .post("/v1/assessments/" + id + "/reviews")
        .then()
        .statusCode(200);
  }

  private static RequestSpecification change(TestCaller caller, String tag, String body) {
    return caller.request().contentType("application/json").header("If-Match", tag).body(body);
  }

  private UUID draft() {
    return UUID.fromString(Assessing.draft(strategy.toString()).getString("id"));
  }
}
