package org.strategywatch.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.gateway.contract.PublishedContract;
import org.strategywatch.gateway.contract.PublishedOperation;
import org.strategywatch.gateway.route.RouteTable.Match;

class RouteTableTest {

  private final RouteTable routes =
      new RouteTable(
          List.of(
              operation("GET", "/v1/incidents/{id}"),
              operation("PATCH", "/v1/incidents/{id}"),
              operation("GET", "/v1/incidents/aggregates"),
              operation("POST", "/v1/incidents/{incidentId}/merge")));

  @ParameterizedTest
  @CsvSource({
    "GET,   /v1/incidents/7,          /v1/incidents/{id}",
    "HEAD,  /v1/incidents/7,          /v1/incidents/{id}",
    "GET,   /v1/incidents/aggregates, /v1/incidents/aggregates",
    "POST,  /v1/incidents/7/merge,    /v1/incidents/{incidentId}/merge"
  })
  void find_whenInContract_isFound(String method, String path, String template) {
    assertThat(routes.find(method, path))
        .isInstanceOfSatisfying(
            Match.Found.class, found -> assertThat(found.operation().path()).isEqualTo(template));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/v1/incidents", "/v1/incidents/", "/v1/incidents//merge", "/v2/incidents/7"})
  void find_whenNotInContract_isNoSuchPath(String path) {
    assertThat(routes.find("GET", path)).isEqualTo(new Match.NoSuchPath());
  }

  @Test
  void find_whenPathTakesOtherMethods_namesThem() {
    assertThat(routes.find("DELETE", "/v1/incidents/7"))
        .isEqualTo(new Match.WrongMethod(new TreeSet<>(Set.of("GET", "HEAD", "PATCH"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/indicators/change-points",
        "/v1/indicators/control-charts",
        "/v1/spread",
        "/v1/comparison-indices"
      })
  void find_whenAnAnalysisIsPublished_goesToTheServiceThatMakesIt(String path) {
    RouteTable published = new RouteTable(new PublishedContract().operations());

    assertThat(published.find("GET", path))
        .isInstanceOfSatisfying(
            Match.Found.class,
            found -> assertThat(found.operation().service()).isEqualTo("assessment-service"));
    assertThat(published.find("POST", path))
        .isEqualTo(new Match.WrongMethod(new TreeSet<>(Set.of("GET", "HEAD"))));
  }

  private static PublishedOperation operation(String method, String path) {
    return new PublishedOperation(method, path, "incident-service", false, Set.of());
  }
}
