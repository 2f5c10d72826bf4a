package org.strategywatch.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ApiClientTest {

  @Test
  void create_whenRefused_tellsTheProblemWithFieldAndTrace() throws IOException {
    // Given
    try (ScriptedApi api = new ScriptedApi();
        ApiClient client = api.client()) {
      var empty = JsonNodeFactory.instance.objectNode();

      // When / Then
      assertThatThrownBy(() -> client.create("analyst", "/v1/recommendations", empty, "key"))
          .isInstanceOf(StoryFailedException.class)
          .hasMessage(
              "400 · Validation failed · One field is wrong · 4bf9 · /assessmentId: must be there")
          .extracting(failure -> ((StoryFailedException) failure).step())
          .isEqualTo("POST /v1/recommendations");
    }
  }

  @Test
  void get_whileTheServiceIsUnavailable_triesAgain() throws IOException {
    // Given
    try (ScriptedApi api = new ScriptedApi().answering503(1);
        ApiClient client = api.client()) {
      // When
      ApiAnswer answer = client.get("reader", "/v1/strategies");

      // Then
      assertThat(answer.body().path("items").isArray()).isTrue();
      assertThat(api.count("GET /v1/strategies k-r")).isEqualTo(2);
    }
  }

  @Test
  void get_withoutAKeyForTheRole_namesTheRole() throws IOException {
    // Given
    try (ScriptedApi api = new ScriptedApi();
        ApiClient client = api.client()) {
      // When / Then
      assertThatThrownBy(() -> client.get("auditor", "/v1/audit"))
          .hasMessage("there is no key for the role auditor");
    }
  }

  @Test
  void get_whenNobodyListens_saysSo() throws IOException {
    // Given
    ScriptedApi gone = new ScriptedApi();
    gone.close();

    // When / Then
    try (ApiClient client = gone.client()) {
      assertThatThrownBy(() -> client.get("reader", "/v1/strategies"))
          .isInstanceOf(StoryFailedException.class)
          .hasMessageStartingWith("no answer: ");
    }
  }
}
