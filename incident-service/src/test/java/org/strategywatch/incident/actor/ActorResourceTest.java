package org.strategywatch.incident.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.incident.imports.SharedData;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;

@QuarkusTest
class ActorResourceTest {

  private static final TestCaller READER = TestCaller.with(Roles.READER);
  private static final TestCaller OPERATOR = TestCaller.with(Roles.OPERATOR);

  private static final String HEADER = String.join(",", UcdpActorTable.REQUIRED) + "\n";

  @Test
  void importActors_ofUcdp_takesAll1725AndTheSecondTimeChangesNothing() throws IOException {
    // Given
    byte[] file = SharedData.read("ucdp/actors-22.1.csv");

    // When
    Response first = send(file);
    Response again = send(file);

    // Then
    first.then().statusCode(200).body("rows.read", equalTo(1725)).body("rows.rejected", equalTo(0));
    again
        .then()
        .statusCode(200)
        .body("rows.created", equalTo(0))
        .body("rows.updated", equalTo(0))
        .body("rows.unchanged", equalTo(1725));
  }

  @Test
  void read_ofAqim_givesItsRenamingWhereItSplitFromAndWhatSplitFromIt() throws IOException {
    // Given
    send(SharedData.read("ucdp/actors-22.1.csv")).then().statusCode(200);

    // When
    Response read = READER.request().get("/v1/actors/" + id("q=AQIM"));

    // Then
    read.then()
        .statusCode(200)
        .body("name", equalTo("AQIM"))
        .body("kind", equalTo("REBEL_GROUP"))
        .body("externalIds[0].scheme", equalTo("ucdp"))
        .body("externalIds[0].id", equalTo("539"))
        .body(
            "otherNames",
            hasItems(
                "GSPC",
                "Groupe salafiste pour la prédication et le combat",
                "al-Qaida Organization in the Islamic Maghreb"))
        .body("countries", contains("BF", "CI", "DZ", "ML", "MR", "TN"))
        .body("predecessors.name", hasItems("GIA", "al-Murabitun"))
        .body("predecessors.relation", hasItems("SPLIT", "MERGER"))
        .body("successors.name", hasItem("MUJAO"));
    READER
        .request()
        .get("/v1/actors/" + id("q=JNIM"))
        .then()
        .body("alliances.name", hasItem("Ansar Dine"))
        .body("alliances.relation", hasItem("MEMBER"));
    READER
        .request()
        .header("If-None-Match", read.header("ETag"))
        .get("/v1/actors/" + read.path("id"))
        .then()
        .statusCode(304);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "q=Jama'at Nusrat al-Islam wal-Muslimin|JNIM",
        "q=tawhid et du jihad|MUJAO",
        "q=PREDICATION et le combat&country=ML|AQIM",
        "q=government of mali&kind=STATE_FORCES|Government of Mali",
        "q=government of mali&kind=REBEL_GROUP|''",
      })
  void list_byAnyName_findsTheActor(String query, String name) throws IOException {
    send(SharedData.read("ucdp/actors-22.1.csv")).then().statusCode(200);

    List<String> names =
        READER.request().get("/v1/actors?" + query).jsonPath().getList("items.name", String.class);

    assertThat(String.join(",", names)).isEqualTo(name);
  }

  @Test
  void importActors_withBadRows_namesThemAndTakesTheOthers() {
    send((HEADER
                + row("t1", "Testers of Tonga", "1")
                + row("t1", "Testers again", "1")
                + row("", "Nobody", "1")
                + row("t2", "Strange", "9")
                + "t3,too short\n")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .then()
        .statusCode(200)
        .body("rows.read", equalTo(5))
        .body("rows.rejected", equalTo(4))
        .body(
            "rejections.code",
            contains("REPEATED_ID", "MISSING_VALUE", "UNKNOWN_CODE", "WRONG_NUMBER_OF_VALUES"))
        .body("rejections.position", contains(3, 4, 5, 6));
    READER.request().get("/v1/actors?q=testers of tonga").then().body("items", hasSize(1));
  }

  @Test
  void importActors_whenItIsNoSuchTable_namesTheColumns() {
    send("id,name\n1,A\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .then()
        .statusCode(400)
        .body("code", equalTo("REFERENCE_FILE_UNREADABLE"))
        .body("detail", org.hamcrest.Matchers.containsString("ActorId"));
  }

  @Test
  void addName_makesTheActorFoundByIt_andSurvivesAnImport() {
    // Given
    byte[] file =
        (HEADER + row("t10", "Tonga Front", "1") + row("t11", "Tonga Union", "2"))
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    send(file).then().statusCode(200);
    String front = id("q=Tonga Front");

    // When
    Response named = add(front, "Le Front tongien");
    send(file).then().body("rows.unchanged", equalTo(2));

    // Then
    named.then().statusCode(200).body("otherNames", contains("Le Front tongien"));
    READER
        .request()
        .get("/v1/actors?q=front tongien")
        .then()
        .body("items.name", contains("Tonga Front"));
    add(front, "Tonga Union").then().statusCode(409).body("code", equalTo("NAME_OF_ANOTHER_ACTOR"));
    add(UUID.randomUUID().toString(), "Anything").then().statusCode(404);
    add(front, "").then().statusCode(400).body("errors.pointer", contains("/name"));
  }

  @ParameterizedTest
  @CsvSource({"kind=ARMY,kind", "country=Mali,country", "foo=1,foo", "limit=0,limit"})
  void list_whenAParameterIsWrong_namesIt(String query, String parameter) {
    READER
        .request()
        .get("/v1/actors?" + query)
        .then()
        .statusCode(400)
        .body("errors.parameter", hasItem(parameter));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {Roles.READER, Roles.REPORTER, Roles.ANALYST, Roles.VERIFIER, Roles.PUBLISHER})
  void importActors_whenNotOperator_isForbidden(String role) {
    TestCaller.with(role)
        .request()
        .contentType("text/csv")
        .body(HEADER)
        .post("/v1/actors/imports")
        .then()
        .statusCode(403);
  }

  private static String row(String id, String name, String org) {
    return "%s,%s,,,,,,,%s,,,,,\n".formatted(id, name, org);
  }

  private static Response send(byte[] file) {
    return OPERATOR.request().contentType("text/csv").body(file).post("/v1/actors/imports");
  }

  private static Response add(String id, String name) {
    return OPERATOR
        .request()
        .contentType(ContentType.JSON)
        .body(Map.of("name", name))
        .post("/v1/actors/" + id + "/names");
  }

  private static String id(String query) {
    return READER.request().get("/v1/actors?" + query).path("items[0].id");
  }
}
