package org.strategywatch.incident.connector;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * ACLED's API: events by the time of their last change, and the ids of those that were deleted. Its
 * changes are asked for from a day before the last sweep on, for its clock is not ours. Where the
 * account does not see the newest events, the next sweep begins where this one did: they will show
 * later under the time that they have already.
 *
 * @see <a href="https://acleddata.com/api-documentation/getting-started">API documentation</a>
 */
@Singleton
final class AcledApi implements SourceApi {

  private static final Duration OVERLAP = Duration.ofDays(1);
  private static final String WITHHELD = "withheld";

  private final ConnectorConfig config;
  private final AcledLogin login;

  AcledApi(ConnectorConfig config, AcledLogin login) {
    this.config = config;
    this.login = login;
  }

  @Override
  public String name() {
    return "acled";
  }

  @Override
  public String format() {
    return "acled";
  }

  @Override
  public boolean isConfigured() {
    return config.acled().username().isPresent() && config.acled().password().isPresent();
  }

  /** ACLED asks for names; what its query language means something by is in none. */
  @Override
  public boolean knowsCountry(String country) {
    return country.matches("\\p{L}[\\p{L} .,'()-]*");
  }

  @Override
  public String edition() {
    return config.acled().url().toString();
  }

  @Override
  public List<Part> parts() {
    return List.of(Part.EVENTS, Part.DELETED);
  }

  @Override
  public HttpRequest request(Sweep sweep) {
    QueryString query =
        new QueryString()
            .with("_format", "json")
            .with("page", sweep.page() + 1)
            .with("limit", config.pageSize());
    boolean isEvents = sweep.part() == Part.EVENTS;
    if (isEvents) {
      filter(sweep, query);
    }
    if (sweep.since() != null) {
      String field = isEvents ? "timestamp" : "deleted_timestamp";
      query.with(field, sweep.since()).with(field + "_where", ">=");
    }
    String path = isEvents ? "/api/acled/read" : "/api/deleted/read";
    return HttpRequest.newBuilder(query.at(config.acled().url(), path))
        .header("Accept", "application/json")
        .header("Authorization", "Bearer " + login.token())
        .build();
  }

  private static void filter(Sweep sweep, QueryString query) {
    if (!sweep.countries().isEmpty()) {
      query.with("country", String.join(":OR:country=", sweep.countries()));
    }
    if (sweep.fromYear() != null) {
      int present = LocalDate.ofInstant(sweep.began(), ZoneOffset.UTC).getYear();
      query
          .with("year", sweep.fromYear() + "|" + Math.max(present, sweep.fromYear()))
          .with("year_where", "BETWEEN");
    }
  }

  @Override
  public void forgetLogin() {
    login.forget();
  }

  @Override
  public String rows() {
    return "data";
  }

  /** A short page may be the server's own limit, so only an empty one is the end. */
  @Override
  public boolean isLast(JsonNode page) {
    return false;
  }

  @Override
  public @Nullable String noted(Sweep sweep, JsonNode page) {
    boolean withholds =
        page.path("data_query_restrictions").path("date_recency").path("date").isTextual();
    return withholds ? WITHHELD : sweep.noted();
  }

  @Override
  public @Nullable String nextSince(Sweep sweep) {
    return WITHHELD.equals(sweep.noted())
        ? sweep.since()
        : Long.toString(sweep.began().minus(OVERLAP).getEpochSecond());
  }
}
