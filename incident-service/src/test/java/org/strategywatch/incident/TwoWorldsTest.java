package org.strategywatch.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.strategywatch.incident.imports.Imports;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

/**
 * No inference: a hidden incident changes nothing that a caller can observe. Two worlds that differ
 * in hidden incidents answer alike, each GET of the contract byte for byte, and what is written
 * beside them but for ids and times.
 */
@QuarkusTest
class TwoWorldsTest {

  private static final String COUNTRY = "XW";
  private static final TestCaller SOURCE = TestCaller.with(Roles.REPORTER).of("source");

  private static final String ABSENT = "0193a1c2-0000-7000-8000-000000000000";

  /** Values for the parameters of the contract; one request is made with each. */
  private static final Map<String, List<String>> VALUES =
      Map.ofEntries(
          Map.entry("admin1", List.of("Hidden region", "Open region")),
          Map.entry("admin2", List.of("Hidden cercle")),
          Map.entry("from", List.of("2024-01-01")),
          Map.entry("to", List.of("2024-12-31")),
          Map.entry("eventType", List.of("THREAT")),
          Map.entry("subEventType", List.of("SEXUAL_VIOLENCE")),
          Map.entry("actor", List.of("Hidden actor")),
          Map.entry("source", List.of("Hidden source")),
          Map.entry("verification", List.of("REPORTED", "RETRACTED")),
          Map.entry("minFatalities", List.of("1")),
          Map.entry("bbox", List.of("0,10,2,18")),
          Map.entry("near", List.of("16.27,1.04")),
          Map.entry("q", List.of("hidden", "open")),
          Map.entry("factor", List.of("OTHER")),
          Map.entry("datePrecision", List.of("DAY")),
          Map.entry("sort", List.of("occurredOn", "-recordedAt", "-fatalities")),
          Map.entry("limit", List.of("1", "500")),
          Map.entry("by", List.of("year", "month,country", "admin1,eventType", "admin2")));

  @Test
  void get_whateverIsAsked_answersAlikeInBothWorlds() throws IOException {
    // Given
    String open = record(SOURCE, incident("Open", "\"sharing\": \"CLEAR\"", "open"));
    String importId =
        Imports.run("format=native", incident("Imported", "\"sharing\": \"CLEAR\"", "imported"))
            .getString("id");
    Map<String, List<String>> before = answers(open, importId);

    // When
    String red = record(SOURCE, incident("Hidden", "\"sharing\": \"RED\"", "open-too"));
    record(
        SOURCE,
        incident("Hidden", "\"sharing\": \"CLEAR\", \"audience\": [\"somebody else\"]", "hidden"));
    record(SOURCE, incident("Hidden", "\"sharing\": \"GREEN\", \"audience\": []", "hidden-too"));
    record(
        SOURCE,
        incident("Hidden", "\"sharing\": \"AMBER\"", "detention").replace("THREAT", "DETENTION"));

    // Then
    SOURCE.request().get(red).then().statusCode(200);
    Map<String, List<String>> after = answers(open, importId);
    assertThat(after.values().stream().filter(pages -> pages.getFirst().startsWith("200")))
        .hasSizeGreaterThan(100);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    after.forEach(
        (request, answer) -> assertThat(answer).as(request).isEqualTo(before.get(request)));
    assertThat(answers(red, importId).values().stream().map(TwoWorldsTest::withoutIds))
        .isEqualTo(
            answers("/v1/incidents/" + UUID.randomUUID(), importId).values().stream()
                .map(TwoWorldsTest::withoutIds)
                .toList());
  }

  @Test
  void write_besideAHiddenIncidentWithTheSameExternalId_goesAlikeInBothWorlds() {
    // Given
    String taken = UUID.randomUUID().toString();
    String free = UUID.randomUUID().toString();
    record(SOURCE, incident("Hidden", "\"sharing\": \"RED\"", taken));

    // When
    List<String> beside = writes(taken);
    List<String> alone = writes(free);

    // Then
    assertThat(beside).isEqualTo(alone);
    assertThat(beside).anyMatch(answer -> answer.startsWith("409"));
  }

  @Test
  void import_besideAHiddenIncidentWithTheSameKey_goesAlikeInBothWorlds() {
    // Given
    String taken = UUID.randomUUID().toString();
    String free = UUID.randomUUID().toString();
    record(SOURCE, incident("Hidden", "\"sharing\": \"RED\"", taken));

    // When / Then
    assertThat(imports(taken)).isEqualTo(imports(free));
  }

  private static List<String> writes(String externalId) {
    TestCaller reporter = reporter().of("reporter of " + externalId);
    String body = incident("Open", "\"sharing\": \"GREEN\"", externalId);
    Response first = post(reporter, body);
    Response other = post(reporter, incident("Open", "\"sharing\": \"GREEN\"", externalId + "-b"));
    Response correction =
        reporter
            .request()
            .contentType("application/merge-patch+json")
            .header("If-Match", "\"1\"")
            .body(
                "{\"externalIds\": [{\"scheme\": \"worlds\", \"id\": \"%s\"}]}"
                    .formatted(externalId))
            .patch(other.header("Location"));
    return List.of(first, post(reporter, body), other, correction).stream()
        .map(answer -> withoutIds(List.of(shown(answer))).replace(externalId, "EXTERNAL"))
        .toList();
  }

  private static List<String> imports(String externalId) {
    List<String> outcomes = new ArrayList<>();
    for (String place : List.of("Open", "Open", "Elsewhere")) {
      String location =
          operator()
              .request()
              .contentType("application/x-ndjson")
              .body(
                  incident(place, "\"sharing\": \"GREEN\"", externalId)
                      .getBytes(StandardCharsets.UTF_8))
              .post("/v1/imports?format=native")
              .header("Location");
      outcomes.add(String.valueOf(Imports.awaitEnd(location).getMap("rows")));
    }
    return outcomes;
  }

  /** What callers of each role who are cleared for GREEN are answered. */
  private static Map<String, List<String>> answers(String incident, String importId)
      throws IOException {
    Map<String, List<String>> answers = new LinkedHashMap<>();
    for (TestCaller caller : List.of(reader(), reporter(), operator())) {
      for (String request : requests(incident, importId)) {
        answers.put(caller.subject() + " GET " + request, pages(caller, request));
      }
    }
    return answers;
  }

  /** A request for each GET of the contract and each value of its parameters. */
  private static List<String> requests(String incident, String importId) throws IOException {
    List<String> requests = new ArrayList<>();
    JsonNode paths =
        new YAMLMapper().readTree(Path.of("contract/openapi.yaml").toFile()).path("paths");
    paths
        .properties()
        .forEach(
            path -> {
              if (path.getValue().has("get")) {
                String target = target(path.getKey(), incident, importId);
                requests.addAll(variants(target, path.getValue().path("get")));
              }
            });
    assertThat(requests).hasSizeGreaterThan(50);
    return requests;
  }

  private static String target(String template, String incident, String importId) {
    String id = template.startsWith("/v1/imports") ? importId : incident.replaceAll(".*/", "");
    return template
        .replace("{id}", id)
        .replace("{name}", "eventType")
        .replaceAll("\\{[^}]+}", ABSENT);
  }

  private static List<String> variants(String target, JsonNode operation) {
    Set<String> names =
        operation.path("parameters").findValues("name").stream()
            .map(JsonNode::asText)
            .collect(Collectors.toSet());
    String scope = names.contains("country") ? "country=" + COUNTRY + "&" : "";
    String group = names.contains("by") ? "by=country&" : "";
    List<String> variants = new ArrayList<>(List.of(target));
    if (!scope.isEmpty()) {
      variants.add((target + "?" + scope + group).replaceFirst("&$", ""));
    }
    names.forEach(
        name ->
            VALUES
                .getOrDefault(name, List.of())
                .forEach(
                    value ->
                        variants.add(
                            "%s?%s%s%s=%s"
                                .formatted(
                                    target, scope, name.equals("by") ? "" : group, name, value))));
    return variants;
  }

  /** An answer, and the pages behind it. */
  private static List<String> pages(TestCaller caller, String request) {
    List<String> pages = new ArrayList<>();
    String next = request;
    while (next != null) {
      Response answer = caller.request().urlEncodingEnabled(next.equals(request)).get(next);
      pages.add(shown(answer));
      next = isWithinReach(request) ? link(answer) : null;
    }
    return pages;
  }

  /** Other tests write meanwhile in other countries, so that only lists of ours are followed. */
  private static boolean isWithinReach(String request) {
    return request.contains(COUNTRY);
  }

  private static @Nullable String link(Response answer) {
    String link = answer.header("Link");
    return link == null ? null : link.substring(1, link.indexOf('>'));
  }

  private static String shown(Response answer) {
    String headers =
        answer.headers().asList().stream()
            .filter(header -> !header.getName().equalsIgnoreCase("Date"))
            .map(Header::toString)
            .sorted()
            .collect(Collectors.joining("\n"));
    return (answer.statusCode() + "\n" + headers + "\n" + answer.asString())
        .replaceAll("\"traceId\":\"[^\"]*\"", "")
        .replaceAll("(?i)trace[a-z-]*=.*", "");
  }

  private static String withoutIds(List<String> pages) {
    return String.join("\n", pages)
        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", "ID")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME");
  }

  private static String record(TestCaller caller, String body) {
    Response recorded = post(caller, body);
    assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(201);
    return recorded.header("Location");
  }

  private static Response post(TestCaller caller, String body) {
    return caller.request().contentType(ContentType.JSON).body(body).post("/v1/incidents");
  }

  private static TestCaller reader() {
    return TestCaller.with(Roles.READER).cleared(SharingLabel.GREEN);
  }

  private static TestCaller reporter() {
    return TestCaller.with(Roles.REPORTER).cleared(SharingLabel.GREEN);
  }

  private static TestCaller operator() {
    return TestCaller.with(Roles.OPERATOR).cleared(SharingLabel.GREEN);
  }

  private static String incident(String what, String markings, String externalId) {
    return """
    {"externalIds": [{"scheme": "worlds", "id": "%3$s"}], "occurredOn": "2024-09-17", \
    "datePrecision": "DAY", "eventType": "THREAT", "country": "%4$s", "admin1": "%1$s region", \
    "admin2": "%1$s cercle", "place": "%1$s", "location": {"latitude": 16.27, "longitude": 1.04}, \
    "actors": [{"name": "%1$s actor"}], "fatalities": {"best": 2}, "summary": "%1$s", \
    "sources": [{"name": "%1$s source"}], "contributingFactors": ["OTHER"], %2$s}\
    """
        .formatted(what, markings, externalId, COUNTRY);
  }
}
