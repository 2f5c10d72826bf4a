package org.strategywatch.incident.connector;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a source is asked, and what its answers say. */
sealed interface SourceApi permits UcdpApi, AcledApi {

  /** In paths; also the scheme of its ids. */
  String name();

  /** Of the imports that its pages become. */
  String format();

  boolean isConfigured();

  /** Whether it can be asked for a country under this name. */
  boolean knowsCountry(String country);

  /** What besides the filters decides which rows there are. */
  String edition();

  List<Part> parts();

  /**
   * @throws PullFailedException when the source lets us not in
   */
  HttpRequest request(Sweep sweep);

  /** Called when the source refused a request as not authenticated, before it is repeated. */
  void forgetLogin();

  /** The member with the rows. */
  String rows();

  /** Whether a page with rows says itself that none follows. */
  boolean isLast(JsonNode page);

  /** What is to be noted of a page of events for {@link #nextSince}. */
  @Nullable String noted(Sweep sweep, JsonNode page);

  /** Where the next sweep begins, when this one has come to its end. */
  @Nullable String nextSince(Sweep sweep);
}
