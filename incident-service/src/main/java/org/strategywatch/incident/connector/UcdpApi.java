package org.strategywatch.incident.connector;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.net.http.HttpRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * UCDP's API of georeferenced events. A version does not change once it is published, so the next
 * sweep of the same version begins at the day of its newest event.
 *
 * @see <a href="https://ucdp.uu.se/apidocs/">API documentation</a>
 */
@Singleton
final class UcdpApi implements SourceApi {

  private final ConnectorConfig config;

  UcdpApi(ConnectorConfig config) {
    this.config = config;
  }

  @Override
  public String name() {
    return "ucdp";
  }

  @Override
  public String format() {
    return "ucdp-ged";
  }

  @Override
  public boolean isConfigured() {
    return config.ucdp().token().isPresent();
  }

  /** UCDP asks for the numbers of Gleditsch and Ward. */
  @Override
  public boolean knowsCountry(String country) {
    return country.matches("[0-9]{1,3}");
  }

  @Override
  public String edition() {
    return config.ucdp().url() + " " + config.ucdp().version();
  }

  @Override
  public List<Part> parts() {
    return List.of(Part.EVENTS);
  }

  @Override
  public HttpRequest request(Sweep sweep) {
    QueryString query =
        new QueryString().with("pagesize", config.pageSize()).with("page", sweep.page());
    if (!sweep.countries().isEmpty()) {
      query.with("Country", String.join(",", sweep.countries()));
    }
    if (sweep.since() != null) {
      query.with("StartDate", sweep.since());
    } else if (sweep.fromYear() != null) {
      query.with("StartDate", sweep.fromYear() + "-01-01");
    }
    String path = "/api/gedevents/" + config.ucdp().version();
    return HttpRequest.newBuilder(query.at(config.ucdp().url(), path))
        .header("Accept", "application/json")
        .header("x-ucdp-access-token", config.ucdp().token().orElseThrow())
        .build();
  }

  @Override
  public void forgetLogin() {}

  @Override
  public String rows() {
    return "Result";
  }

  @Override
  public boolean isLast(JsonNode page) {
    return page.path("NextPageUrl").asText("").isEmpty();
  }

  @Override
  public @Nullable String noted(Sweep sweep, JsonNode page) {
    String newest = sweep.noted() == null ? "" : sweep.noted();
    for (JsonNode row : page.path(rows())) {
      String start = row.path("date_start").asText("");
      String day = start.substring(0, Math.min(10, start.length()));
      if (day.matches("\\d{4}-\\d\\d-\\d\\d") && day.compareTo(newest) > 0) {
        newest = day;
      }
    }
    return newest.isEmpty() ? null : newest;
  }

  @Override
  public @Nullable String nextSince(Sweep sweep) {
    return sweep.noted() == null ? sweep.since() : sweep.noted();
  }
}
