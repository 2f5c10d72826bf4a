package org.strategywatch.incident.codelist;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;

@QuarkusTest
class CodeListResourceTest {

  private static final TestCaller READER = TestCaller.with(Roles.READER);

  @Test
  void list_namesTheLists() {
    READER
        .request()
        .get("/v1/codelists")
        .then()
        .statusCode(200)
        .body("items.name", hasItem("pillar"));
  }

  @Test
  void read_whenFrenchIsPreferred_answersInFrench() {
    READER
        .request()
        .header("Accept-Language", "de, fr-ML;q=0.8, en;q=0.5")
        .get("/v1/codelists/eventType")
        .then()
        .statusCode(200)
        .header("Content-Language", "fr")
        .header("ETag", "\"2-fr\"")
        .body("name", equalTo("eventType"))
        .body("version", equalTo("2"))
        .body("items.find { it.code == 'RIOT' }.label", equalTo("Émeute"));
  }

  @Test
  void read_whenNoOrABrokenLanguage_answersInEnglish() {
    READER
        .request()
        .header("Accept-Language", ";;;q=")
        .get("/v1/codelists/eventType")
        .then()
        .statusCode(200)
        .header("Content-Language", "en");
  }

  @Test
  void mappings_sayWhatTheCodesOfOthersBecome() {
    READER
        .request()
        .get("/v1/codelists/subEventType/mappings")
        .then()
        .statusCode(200)
        .body("name", equalTo("subEventType"))
        .body("items.findAll { it.scheme == 'acled' }.size()", equalTo(25))
        .body("items.find { it.foreign == 'Suicide bomb' }.code", equalTo("SUICIDE_BOMBING"))
        .body("items.find { it.foreign == 'Suicide bomb' }.field", equalTo("sub_event_type"));
    READER
        .request()
        .get("/v1/codelists/pillar/mappings")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    READER.request().get("/v1/codelists/moods/mappings").then().statusCode(404);
  }

  @Test
  void read_whenUnknown_is404() {
    READER
        .request()
        .get("/v1/codelists/moods")
        .then()
        .statusCode(404)
        .body("code", equalTo("CODE_LIST_NOT_FOUND"));
  }
}
