package org.strategywatch.incident.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.strategywatch.incident.imports.Imports.OPERATOR;
import static org.strategywatch.incident.imports.Imports.run;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is stored is English; each reader gets it in a language of their own. */
@QuarkusTest
class FrenchRejectionsTest {

  private static final String TABLE =
      """
      externalIds.scheme,externalIds.id,occurredOn,eventType,country,colour
      french,1,2021-02-03,STROLL,QV,red
      french,2,2021-02-03,BATTLE,QV,red,more
      """;

  @Test
  void rejections_areReadInTheLanguageOfTheReader() {
    // Given
    String rejections =
        "/v1/imports/" + run("format=native", TABLE).getString("id") + "/rejections";

    // When / Then
    read(rejections, "fr")
        .header("Content-Language", "fr")
        .body("items.code", contains("UNKNOWN_CODE", "WRONG_NUMBER_OF_VALUES"))
        .body(
            "items.message",
            contains(
                "/eventType : « STROLL » n'est pas un code de la liste eventType",
                "elle a 7 valeurs, l'en-tête nomme 6 colonnes"));
    read(rejections, "en")
        .header("Content-Language", "en")
        .body(
            "items.message",
            contains(
                "/eventType: 'STROLL' is not a code of the list eventType",
                "it has 7 values, the header names 6"));
  }

  @Test
  void rejections_whenKnownInAnotherLanguage_areSentAgain() {
    // Given
    String rejections =
        "/v1/imports/" + run("format=native", TABLE).getString("id") + "/rejections";
    String tag = read(rejections, "en").extract().header("ETag");

    // When / Then
    OPERATOR
        .request()
        .header("If-None-Match", tag)
        .header("Accept-Language", "fr")
        .get(rejections)
        .then()
        .statusCode(200)
        .header("Content-Language", "fr");
  }

  @Test
  void run_whenAColumnIsUnknown_warnsInFrench() {
    String id = run("format=native", TABLE).getString("id");

    read("/v1/imports/" + id, "fr")
        .body("warnings", contains("La colonne « colour » n'est pas connue et n'a pas été lue"));
  }

  @Test
  void run_whenTheFileIsUnreadable_saysWhyInFrench() {
    String id = run("format=ucdp-ged", "a,b\n1,2\n").getString("id");

    read("/v1/imports/" + id, "fr")
        .body("state", equalTo("failed"))
        .body(
            "failure",
            equalTo(
                "Ce n'est pas un fichier UCDP GED : il manque à sa première ligne les colonnes id,"
                    + " type_of_violence, side_a, side_b, latitude, longitude, country, date_start,"
                    + " date_end, best, high, low"));
  }

  @Test
  void read_whenThereIsNone_isRefusedInFrench() {
    UUID id = UUID.randomUUID();

    OPERATOR
        .request()
        .header("Accept-Language", "fr")
        .get("/v1/imports/" + id)
        .then()
        .statusCode(404)
        .body("title", equalTo("Cet import n'existe pas"))
        .body("detail", equalTo("Il n'y a pas d'import " + id));
  }

  @Test
  void search_whenACodeIsUnknown_namesTheListInFrench() {
    OPERATOR
        .request()
        .header("Accept-Language", "fr")
        .get("/v1/incidents?eventType=STROLL")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("eventType"))
        .body("errors[0].code", equalTo("UNKNOWN_CODE"))
        .body(
            "errors[0].message",
            equalTo(
                "un code de la liste eventType est attendu ; voir GET /v1/codelists/eventType"));
  }

  private static ValidatableResponse read(String address, String language) {
    return OPERATOR
        .request()
        .header("Accept-Language", language)
        .get(address)
        .then()
        .statusCode(200);
  }
}
