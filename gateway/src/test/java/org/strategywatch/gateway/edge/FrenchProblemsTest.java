package org.strategywatch.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.strategywatch.gateway.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FrenchProblemsTest {

  private static RequestSpecification french(RequestSpecification request) {
    return request.header("Accept-Language", "fr-CA,fr;q=0.9,en;q=0.5");
  }

  private static ValidatableResponse isFrench(Response answer, int status, String title) {
    return answer
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .header("Content-Language", "fr")
        .header("Vary", "Accept-Language")
        .body("title", equalTo(title));
  }

  @Test
  void call_whenNobodyIsRecognised_isRefusedInFrench() {
    isFrench(french(given()).get("/v1/incidents"), 401, "L'appelant n'est pas identifié")
        .body("code", equalTo("UNAUTHENTICATED"))
        .body("detail", equalTo("Envoyez une clé d'API dans l'en-tête X-API-Key"))
        .body("errors[0].header", equalTo("X-API-Key"))
        .body("errors[0].code", equalTo("REQUIRED"))
        .body("errors[0].message", equalTo("Envoyez une clé d'API dans l'en-tête X-API-Key"));
    isFrench(
            french(given()).header("X-API-Key", "nonsense").get("/v1/incidents"),
            401,
            "L'appelant n'est pas identifié")
        .body("detail", equalTo("Une seule X-API-Key de la forme sw_<id>_<secret> est attendue"));
  }

  @Test
  void call_whenThePathIsWrong_isRefusedInFrench() {
    isFrench(french(as("reader")).get("/v1/no-such-thing"), 404, "Il n'y a rien à cette adresse")
        .body("detail", equalTo("Ce chemin n'existe pas dans le contrat publié à /openapi"));
    isFrench(
            french(as("reader")).delete("/v1/incidents"), 405, "La méthode n'est pas autorisée ici")
        .body("detail", equalTo("DELETE n'est pas autorisé ici"));
  }

  @Test
  void call_whenTheBodyIsTooLarge_isRefusedInFrench() {
    isFrench(
            french(as("reporter"))
                .contentType("application/json")
                .body(new byte[2_097_153])
                .post("/v1/incidents"),
            413,
            "Le corps de la requête dépasse la taille autorisée")
        .body("detail", equalTo("2097152 octets au plus sont autorisés pour cette opération"));
  }

  @Test
  void call_whenTheHeadersAreTooLarge_isRefusedInFrench() {
    isFrench(
        french(as("reader")).header("X-Long", "x".repeat(16_384)).get("/v1/incidents"),
        431,
        "Les en-têtes dépassent la taille autorisée");
  }

  @Test
  void call_whenNoLanguageIsNamed_isRefusedInEnglish() {
    given()
        .get("/v1/incidents")
        .then()
        .statusCode(401)
        .header("Content-Language", "en")
        .header("Vary", "Accept-Language")
        .body("detail", equalTo("Send an API key as X-API-Key"));
  }

  @Test
  void call_whenItIsPassedOn_tellsTheServiceTheLanguage() {
    french(as("reader"))
        .get("/v1/incidents/echo")
        .then()
        .statusCode(200)
        .body("headers.'accept-language'", equalTo("fr-CA,fr;q=0.9,en;q=0.5"));
  }
}
