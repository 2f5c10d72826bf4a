package org.strategywatch.platform.test;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.platform.web.security.Roles;

@QuarkusTest
@QuarkusTestResource(TokenResource.class)
class FrenchAnswersTest {

  private static RequestSpecification reader() {
    return TestCaller.with(Roles.READER).request().header("Accept-Language", "fr-ML, en;q=0.5");
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "form=1      | UNKNOWN_PARAMETER | form   | les paramètres connus sont [cursor, from, limit]",
        "limit=      | EMPTY             | limit  | il n'a pas de valeur ; ne l'envoyez pas",
        "limit=many  | OUT_OF_RANGE      | limit  | un nombre entier de 1 à 500 est attendu",
        "cursor=zzz  | INVALID_CURSOR    | cursor | ce curseur ne vient pas de cette liste",
        "from=autumn | INVALID_DATE      | from   | une date est attendue, par exemple 2024-09-17",
      })
  void list_whenAParameterIsWrong_saysItInFrench(
      String query, String code, String parameter, String message) {
    isFrench(reader().get("/v1/echoes?" + query), 400, "La requête n'est pas valide")
        .body("code", equalTo("INVALID_REQUEST"))
        .body("type", equalTo("/problems/invalid-request"))
        .body("detail", equalTo("Le paramètre « " + parameter + " » n'est pas valide : " + message))
        .body("errors[0].parameter", equalTo(parameter))
        .body("errors[0].code", equalTo(code))
        .body("errors[0].message", equalTo(message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"text\":\"a\",\"colour\":1} | /colour | Le champ « colour » n'est pas connu ici",
        "[]                            | ''      | La valeur n'est pas du type attendu",
        "{\"text\":\"a\",\"on\":\"x\"}   | /on     | « x » n'est pas une valeur valide (LocalDate attendu)",
        "{\"text\":\"abcdef\"}         | /text   | la taille doit être comprise entre 0 et 5",
        "{}                            | /text   | est obligatoire",
      })
  void write_whenTheBodyIsWrong_saysItInFrench(String body, String pointer, String message) {
    reader()
        .contentType("application/json")
        .body(body)
        .post("/v1/echoes")
        .then()
        .statusCode(400)
        .header("Content-Language", "fr")
        .body("errors[0].pointer", equalTo(pointer))
        .body("errors[0].message", equalTo(message));
  }

  @Test
  void write_whenTheBodyIsNotJson_saysWhereInFrench() {
    isFrench(
            reader().contentType("application/json").body("{\"text\":").post("/v1/echoes"),
            400,
            "Le corps de la requête est illisible")
        .body("detail", equalTo("Le texte n'est pas du JSON valide à la ligne 1, colonne 9"));
  }

  @Test
  void change_whenThePreconditionIsMissingOrStale_saysItInFrench() {
    RequestSpecification patch = reader().contentType("application/merge-patch+json").body("{}");
    isFrench(patch.patch("/v1/echoes/e"), 428, "L'en-tête If-Match est obligatoire")
        .body("detail", equalTo("Envoyez If-Match avec l'ETag de l'état que vous avez lu"))
        .body("errors.message", hasItem("l'en-tête est obligatoire"));
    isFrench(
            patch.header("If-Match", "\"6\"").patch("/v1/echoes/e"),
            412,
            "La ressource a changé depuis sa lecture")
        .body(
            "detail",
            equalTo(
                "La ressource en est maintenant à \"7\" ; relisez-la et refaites la modification"));
  }

  @Test
  void anyCall_whenTheFrameworkRefusesIt_isAnsweredInFrench() {
    isFrench(reader().get("/v1/nothing"), 404, "Il n'y a rien à cette adresse");
    isFrench(reader().delete("/v1/echoes"), 405, "La méthode n'est pas autorisée ici");
    isFrench(
        RestAssured.given().header("Accept-Language", "fr").get("/v1/echoes"),
        401,
        "L'appelant n'est pas identifié");
    isFrench(
        TestCaller.with(Roles.AUDITOR).request().header("Accept-Language", "fr").get("/v1/echoes"),
        403,
        "L'appelant n'a pas le droit de faire cela");
    isFrench(
        reader().get("/v1/echoes/failures/ours"), 500, "Une erreur s'est produite de notre côté");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "bm;q=1", "fr;q=0", ";;;"})
  void list_whenFrenchIsNotPreferred_saysItInEnglish(String language) {
    TestCaller.with(Roles.READER)
        .request()
        .header("Accept-Language", language)
        .get("/v1/echoes?limit=many")
        .then()
        .header("Content-Language", "en")
        .header("Vary", "Accept-Language")
        .body("title", equalTo("The request is not valid"))
        .body(
            "detail",
            equalTo(
                "The parameter 'limit' is not valid: a whole number from 1 to 500 is expected"));
  }

  @Test
  void list_whenNothingIsWrong_saysNothingOfLanguages() {
    reader().get("/v1/echoes").then().statusCode(200).header("Content-Language", (String) null);
  }
}
