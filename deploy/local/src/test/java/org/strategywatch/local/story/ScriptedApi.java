package org.strategywatch.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The other side of the wire: enough of the public contract for a story, and a memory of what was
 * asked.
 */
final class ScriptedApi implements AutoCloseable {

  static final RoleKeys KEYS =
      new RoleKeys(
          Map.of("reader", "k-r", "analyst", "k-a", "publisher", "k-p", "operator", "k-o"));

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Method, path, key of the caller. */
  final List<String> requests = new CopyOnWriteArrayList<>();

  private final HttpServer server;
  private final ArrayNode strategies = JSON.createArrayNode();
  private final ArrayNode assessments = JSON.createArrayNode();
  private final ArrayNode recommendations = JSON.createArrayNode();
  private int lateIndicatorReads;
  private int unavailable;
  private @Nullable String importFailure;
  private boolean laterImportsChangeNothing;
  private int imports;

  ScriptedApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  ApiClient client() {
    return new ApiClient("http://127.0.0.1:" + server.getAddress().getPort(), KEYS);
  }

  /** The indicators lack one incident for so many reads. */
  ScriptedApi withIndicatorsLateBy(int reads) {
    lateIndicatorReads = reads;
    return this;
  }

  ScriptedApi answering503(int times) {
    unavailable = times;
    return this;
  }

  ScriptedApi failingImports(String reason) {
    importFailure = reason;
    return this;
  }

  ScriptedApi whereASecondImportChangesNothing() {
    laterImportsChangeNothing = true;
    return this;
  }

  long count(String methodAndPath) {
    return requests.stream().filter(request -> request.startsWith(methodAndPath)).count();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getPath();
    String call = exchange.getRequestMethod() + " " + path;
    requests.add(call + " " + exchange.getRequestHeaders().getFirst("X-API-Key"));
    exchange.getResponseHeaders().add("ETag", "\"1\"");
    if (unavailable > 0) {
      unavailable--;
      answer(exchange, 503, JSON.createObjectNode().put("title", "Unavailable"));
    } else if (call.equals("POST /v1/imports")) {
      imports++;
      exchange.getResponseHeaders().add("Location", "http://internal:1/v1/imports/i1");
      answer(exchange, 202, JSON.createObjectNode().put("id", "i1"));
    } else if (exchange.getRequestMethod().equals("GET")) {
      answer(exchange, 200, read(path));
    } else {
      write(exchange, path, JSON.readTree(body));
    }
  }

  private JsonNode read(String path) throws IOException {
    return switch (path) {
      case "/v1/imports/i1" -> importState();
      case "/v1/incidents/aggregates" ->
          JSON.readTree(
              "{\"items\":[{\"year\":2021,\"incidents\":3},{\"year\":2022,\"incidents\":4}]}");
      case "/v1/indicators" -> indicators();
      case "/v1/strategies" -> JSON.createObjectNode().set("items", strategies);
      case "/v1/assessments" -> JSON.createObjectNode().set("items", assessments);
      case "/v1/recommendations" -> JSON.createObjectNode().set("items", recommendations);
      default -> byId(path);
    };
  }

  private JsonNode importState() throws IOException {
    if (importFailure != null) {
      return JSON.createObjectNode().put("state", "failed").put("failure", importFailure);
    }
    boolean nothing = laterImportsChangeNothing && imports > 1;
    return JSON.readTree(
        "{\"state\":\"completed\",\"rows\":{\"read\":8,\"created\":%d,\"updated\":0,\"unchanged\":%d,\"rejected\":1}}"
            .formatted(nothing ? 0 : 7, nothing ? 7 : 0));
  }

  private JsonNode indicators() throws IOException {
    int last = lateIndicatorReads-- > 0 ? 3 : 4;
    return JSON.readTree("{\"points\":[{\"value\":3},{\"value\":" + last + "}]}");
  }

  private JsonNode byId(String path) {
    String id = path.substring(path.lastIndexOf('/') + 1);
    for (ArrayNode list : List.of(strategies, assessments)) {
      for (JsonNode item : list) {
        if (item.path("id").asText().equals(id)) {
          return item;
        }
      }
    }
    return JSON.createObjectNode();
  }

  private void write(HttpExchange exchange, String path, JsonNode body) throws IOException {
    if (path.equals("/v1/strategies")) {
      answer(exchange, 201, add(strategies, "s", body));
    } else if (path.endsWith("/assessments")) {
      answer(exchange, 201, add(assessments, "a", assessment(path, body)));
    } else if (path.endsWith("/publication")) {
      ((ObjectNode) byId(path.replace("/publication", ""))).put("status", "PUBLISHED");
      answer(exchange, 200, add(recommendations, "r", JSON.readTree(DRAFTED)));
    } else if (path.equals("/v1/recommendations") && !body.hasNonNull("assessmentId")) {
      answer(exchange, 400, JSON.readTree(PROBLEM));
    } else {
      answer(exchange, 200, add(JSON.createArrayNode(), "x", body));
    }
  }

  private static JsonNode assessment(String path, JsonNode window) throws IOException {
    ObjectNode assessment = (ObjectNode) JSON.readTree(ASSESSMENT);
    assessment.put("strategyId", path.split("/", -1)[3]);
    assessment.setAll((ObjectNode) window);
    return assessment;
  }

  private static JsonNode add(ArrayNode list, String prefix, JsonNode body) {
    ObjectNode item = body.deepCopy();
    item.put("id", prefix + (list.size() + 1));
    list.add(item);
    return item;
  }

  private static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static final String ASSESSMENT =
      """
      {"status": "DRAFT", "verdict": "NOT_WORKING", "score": -0.41, "certainty": "LOW",
       "verdictText": {"en": "The strategy is not working.", "fr": "La stratégie ne fonctionne pas."},
       "measures": [
         {"indicator": "ATTACKS", "class": "DETERIORATED",
          "beforeAfter": {"rateRatio": 1.648526, "low": 1.492304, "high": 1.820664},
          "againstTrend": {"rateRatio": 1.885039, "low": 1.369661, "high": 2.594345,
                           "dispersion": 2.767976, "observed": 727, "expected": 385.6684}},
         {"indicator": "LETHALITY", "class": "INCONCLUSIVE"}]}
      """;
  private static final String DRAFTED =
      """
      {"category": "STRATEGY_REVISION", "title": {"en": "Revise the strategy"}, "priority": {"score": 0.7125}}
      """;
  private static final String PROBLEM =
      """
      {"title": "Validation failed", "detail": "One field is wrong", "traceId": "4bf9",
       "errors": [{"pointer": "/assessmentId", "code": "required", "message": "must be there"}]}
      """;
}
