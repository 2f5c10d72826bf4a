package org.strategywatch.recommendation.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.recommendation.code.AddressedKind;
import org.strategywatch.recommendation.code.PracticeCode;
import org.strategywatch.recommendation.code.RecommendationCategory;
import org.strategywatch.recommendation.drafting.DefaultLink;

@QuarkusTest
class PracticeResourceTest {

  private static final TestCaller READER = TestCaller.with(Roles.READER);

  private final PracticeLibrary library;

  PracticeResourceTest(PracticeLibrary library) {
    this.library = library;
  }

  @Test
  void list_always_holdsEveryPracticeOfTheArticle() {
    JsonPath practices = practices("", "en");
    assertThat(practices.getList("items.code", String.class))
        .containsExactlyElementsOf(Arrays.stream(PracticeCode.values()).map(Enum::name).toList());
    assertThat(practices.getList("items.applications.country.flatten()", String.class)).hasSize(8);
    String policing = "items.find { it.code == 'COMMUNITY_POLICING' }";
    assertThat(practices.getString(policing + ".kind")).isEqualTo("TACTIC");
    assertThat(practices.getList(policing + ".addresses.code", String.class))
        .contains("COMMUNITY_ALIENATION", "CIVILIAN_FATALITIES", "WEAK_MILITARY_CAPACITY");
  }

  @Test
  void list_whenFrenchIsPreferred_isInFrench() {
    READER
        .request()
        .header("Accept-Language", "fr-ML, en;q=0.5")
        .get("/v1/practices?kind=TACTIC")
        .then()
        .statusCode(200)
        .header("Content-Language", equalTo("fr"))
        .body("items[0].label", equalTo("Opérations guidées par le renseignement"))
        .body("items.size()", equalTo(3));
  }

  @Test
  void list_whenFilteredByCategory_showsWhatServesIt() {
    assertThat(practices("?category=INTERNATIONAL_SUPPORT", "en").getList("items.code"))
        .isEqualTo(List.of("INTERNATIONAL_SUPPORT_NETWORKS"));
  }

  @Test
  void list_whenPaged_goesOnWhereItStopped() {
    String cursor = practices("?limit=5", "en").getString("nextCursor");
    JsonPath rest = practices("?limit=5&cursor=" + cursor, "en");
    assertThat(rest.getList("items")).hasSize(3);
    assertThat(rest.getString("nextCursor")).isNull();
  }

  @Test
  void list_whenTheKindIsUnknown_namesTheParameter() {
    READER
        .request()
        .get("/v1/practices?kind=TRICK")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("kind"));
  }

  @Test
  void links_always_leadFromKnownCodesAndCoverTheChain() {
    List<DefaultLink> links = library.links();
    assertThat(links).allMatch(link -> link.kind().knows(link.code())).hasSize(25);
    assertThat(links)
        .filteredOn(link -> link.code().equals("SOCIAL_INJUSTICE"))
        .extracting(DefaultLink::category)
        .containsExactly(
            RecommendationCategory.INCLUSIVE_GOVERNANCE,
            RecommendationCategory.JUDICIAL_STRENGTHENING);
    assertThat(links).filteredOn(link -> link.kind() == AddressedKind.MEASURE).hasSize(5);
    assertThat(links).allMatch(link -> link.label().fr() != null);
  }

  @Test
  void defaults_ofEveryCategory_areThereInBothLanguages() {
    for (RecommendationCategory category : RecommendationCategory.values()) {
      CategoryDefault defaults = library.defaultsOf(category);
      assertThat(defaults.addressees()).as(category.name()).isNotEmpty();
      assertThat(defaults.title().fr()).as(category.name()).isNotBlank();
      assertThat(defaults.text().fr()).as(category.name()).isNotBlank();
      assertThat(defaults.practices()).as(category.name()).isNotEmpty();
    }
  }

  private static JsonPath practices(String query, String language) {
    return READER
        .request()
        .header("Accept-Language", language)
        .get("/v1/practices" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
