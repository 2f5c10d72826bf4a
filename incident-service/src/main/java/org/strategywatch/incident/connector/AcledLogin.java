package org.strategywatch.incident.connector;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/** ACLED's access token (OAuth 2 password grant), kept in memory until ACLED refuses it. */
@Singleton
class AcledLogin {

  private final ConnectorConfig config;
  private final SourceHttp http;
  private final ObjectMapper mapper;
  private @Nullable String token;

  AcledLogin(ConnectorConfig config, SourceHttp http, ObjectMapper mapper) {
    this.config = config;
    this.http = http;
    this.mapper = mapper;
  }

  /**
   * @throws PullFailedException when ACLED gives none
   */
  synchronized String token() {
    if (token == null) {
      token = fetch();
    }
    return token;
  }

  synchronized void forget() {
    token = null;
  }

  private String fetch() {
    QueryString form =
        new QueryString()
            .with("username", config.acled().username().orElseThrow())
            .with("password", config.acled().password().orElseThrow())
            .with("grant_type", "password")
            .with("client_id", "acled");
    URI address = URI.create(QueryString.safe(config.acled().url()) + "/oauth/token");
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(form.form()))
            .build();
    try {
      SourceHttp.Answer answer = http.send(request);
      String given = mapper.readTree(answer.body()).path("access_token").asText("");
      if (answer.status() == 200 && given.matches("[\\x21-\\x7e]+")) {
        return given;
      }
      throw new PullFailedException("The source did not let us in: status " + answer.status());
    } catch (IOException _) {
      throw new PullFailedException("The source's login could not be reached or read");
    }
  }
}
