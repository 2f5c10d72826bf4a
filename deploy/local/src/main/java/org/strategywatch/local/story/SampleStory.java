package org.strategywatch.local.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Loads the sample through the public API, step by step, and prints the verdicts that it holds. */
public final class SampleStory {

  private final ApiClient api;
  private final Narrator narrator;
  private final Sample sample;
  private final LoadedSteps loaded;
  private final Assessing assessing;

  /** The file remembers what is loaded, across starts. */
  public SampleStory(ApiClient api, Narrator narrator, Sample sample, Path file) {
    this.api = api;
    this.narrator = narrator;
    this.sample = sample;
    this.loaded = new LoadedSteps(file);
    this.assessing = new Assessing(api);
  }

  /** Does what is not done yet; a start that was interrupted goes on where it stopped. */
  public void tell() {
    List<SampleStep> steps = sample.steps();
    List<SampleStep> missing = steps.stream().filter(step -> !loaded.contains(step.id())).toList();
    if (!missing.isEmpty()) {
      narrator.say("Loading the sample");
      missing.forEach(step -> loaded.add(step.id(), load(step)));
    }
    steps.stream()
        .filter(step -> step.kind().equals("publication"))
        .forEach(step -> print(loaded.created(step.id())));
  }

  private String load(SampleStep step) {
    String idempotencyKey = "sample-" + step.id();
    return switch (step.kind()) {
      case "import" -> importIncidents(step, idempotencyKey);
      case "strategy" -> create("/v1/strategies", step, idempotencyKey);
      case "initiative" -> create("/v1/initiatives", step, idempotencyKey);
      case "recommendation" -> recommend(step, idempotencyKey);
      case "assessment" -> assess(step, idempotencyKey);
      case "assessmentContent" -> describe(step);
      case "publication" -> publish(step);
      default -> throw new IllegalStateException("unknown kind of sample step: " + step.kind());
    };
  }

  private String importIncidents(SampleStep step, String idempotencyKey) {
    ImportFile file = sample.incidents(step.required("file"));
    new ImportRun(api, narrator).run(file, step.required("format"), idempotencyKey);
    return step.id();
  }

  private String create(String path, SampleStep step, String idempotencyKey) {
    return api.create("analyst", path, sample.json(step.required("file")), idempotencyKey).id();
  }

  private String recommend(SampleStep step, String idempotencyKey) {
    ObjectNode body = (ObjectNode) sample.json(step.required("file"));
    body.put("assessmentId", loaded.created(step.required("assessment")));
    return api.create("analyst", "/v1/recommendations", body, idempotencyKey).id();
  }

  private String assess(SampleStep step, String idempotencyKey) {
    String strategy = loaded.created(step.required("strategy"));
    Window window = Window.of(step.required("from"), step.required("to"));
    String country =
        api.get("reader", "/v1/strategies/" + strategy).body().path("country").asText();
    new IndicatorsCaughtUp(api, Duration.ofSeconds(60)).await(country, window);
    return assessing.create(strategy, window, idempotencyKey);
  }

  private String describe(SampleStep step) {
    String assessment = loaded.created(step.required("assessment"));
    String path = "/v1/assessments/" + assessment;
    api.patch(
        "analyst", path, sample.json(step.required("file")), assessing.read(assessment).etag());
    return assessment;
  }

  private String publish(SampleStep step) {
    String assessment = loaded.created(step.required("assessment"));
    assessing.publish(assessment);
    assessing.recommendations(assessing.read(assessment).body());
    return assessment;
  }

  private void print(String assessment) {
    var found = assessing.read(assessment).body();
    String strategy = found.path("strategyId").asText();
    String title = api.get("reader", "/v1/strategies/" + strategy).body().path("title").asText();
    VerdictText.of(title, found, assessing.recommendations(found)).forEach(narrator::say);
  }
}
