package org.strategywatch.assessment.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.strategywatch.assessment.IncidentEvents.incident;
import static org.strategywatch.assessment.IncidentEvents.received;
import static org.strategywatch.assessment.assessments.Assessing.ANALYST;
import static org.strategywatch.assessment.assessments.Assessing.PUBLISHER;
import static org.strategywatch.assessment.assessments.Assessing.READER;
import static org.strategywatch.assessment.assessments.Assessing.assess;
import static org.strategywatch.assessment.assessments.Assessing.draft;
import static org.strategywatch.assessment.assessments.Assessing.publish;
import static org.strategywatch.assessment.assessments.Assessing.registerStrategy;
import static org.strategywatch.assessment.assessments.Assessing.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.assessment.Intake;
import org.strategywatch.assessment.assessments.SyntheticIncidents;
import org.strategywatch.assessment.recommendations.Recommendations;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.SharingLabel;
import org.xml.sax.SAXException;

@QuarkusTest
class BriefResourceTest {

  private static final String COUNTRY = "XJ";
  private static final String HOSTILE =
      """
      {"title": {"en": "<script>alert(1)</script> R&D | pipes \\"quoted\\" 'single' {brace}",
                 "fr": "L’été à Ségou : œuvre n° 1"},
       "summary": {"en": "السلام في مالي and \\u0001 control \\ud800 half a pair"},
       "conclusion": {"en": "# no heading\\n- no list\\n1. no number\\nwww.example.org <img src=x onerror=alert(2)>"}}
      """;

  private final Intake intake;
  private final Recommendations recommendations;

  BriefResourceTest(Intake intake, Recommendations recommendations) {
    this.intake = intake;
    this.recommendations = recommendations;
  }

  @BeforeEach
  void sixYears() {
    intake.deliver(SyntheticIncidents.of(COUNTRY));
  }

  /** The rate falls from 718/36 to 8 in the 37th month. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Change points found in the series | Incidents: January 2021 (from 19.9 to 8.0 a month)",
        "fr | Points de rupture trouvés | Incidents : janvier 2021 (de 19,9 à 8,0 par mois)"
      })
  void read_whenTheRateChanged_namesTheMonthToExplain(
      String language, String heading, String line) {
    String id = draft(registerStrategy(COUNTRY)).getString("id");

    assertThat(Briefs.words(READER, id, "text/html", language))
        .contains(Briefs.compact(heading), Briefs.compact(line));
  }

  @Test
  void read_whenDrafted_givesVerdictIntervalLikelihoodAndConfidence() {
    String id = draft(registerStrategy(COUNTRY)).getString("id");

    Response answer = Briefs.get(READER, id, "text/html", "en");

    answer
        .then()
        .statusCode(200)
        .header("Content-Type", equalTo("text/html;charset=UTF-8"))
        .header("Content-Language", "en")
        .header("Vary", "Accept, Accept-Language")
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .header("Content-Disposition", "inline; filename=\"brief-XJ-2023-12-en.html\"");
    assertThat(answer.asString())
        .contains("<html lang=\"en\"")
        .contains("Yes: it is working.")
        .contains("Likelihood of an improvement against that trend: almost certain.")
        .contains("Confidence in this judgement:")
        .contains("95 % interval")
        .contains("start: January 2021")
        .contains("<title id=\"trend-title\">")
        .contains("<desc id=\"trend-desc\">")
        .contains("DRAFT")
        .contains("/v1/assessments/" + id + "/reproduction")
        .doesNotContain("<script", "http-equiv", "<img", "<link", "url(", "@import");
  }

  @Test
  void read_whenFrenchIsWanted_givesItInFrench() {
    String id = draft(registerStrategy(COUNTRY)).getString("id");

    Response answer = Briefs.get(READER, id, "text/html", "fr-ML, en;q=0.5");

    answer.then().header("Content-Language", "fr");
    assertThat(answer.asString())
        .contains("<html lang=\"fr\"")
        .contains("Oui : elle fonctionne.")
        .contains("Note de synthèse")
        .contains("PROJET")
        .contains("début\u00a0: janvier 2021")
        .contains("Le taux dépasse le double ou n")
        .doesNotContain("lang=\"en\"");
  }

  @Test
  void read_whenNoFormIsNamed_isHtml() {
    String id = draft(registerStrategy(COUNTRY)).getString("id");

    READER
        .request()
        .get("/v1/assessments/" + id + "/brief")
        .then()
        .header("Content-Type", equalTo("text/html;charset=UTF-8"))
        .header("Content-Language", "en");
  }

  @Test
  void read_whenNoFormIsAcceptable_is406AndNamesWhatThereIs() {
    String id = draft(registerStrategy(COUNTRY)).getString("id");

    Briefs.get(READER, id, "image/png", "en")
        .then()
        .statusCode(406)
        .contentType("application/problem+json")
        .body("detail", equalTo("A brief is given as text/html, application/pdf, text/markdown"));
  }

  @Test
  void read_whenParameterIsUnknown_is400() {
    String id = draft(registerStrategy(COUNTRY)).getString("id");

    READER
        .request()
        .get("/v1/assessments/" + id + "/brief?format=pdf")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("format"));
  }

  @Test
  void read_whenTheLabelIsAboveTheReader_is404AsForOneThatIsNotThere() {
    intake.deliver(
        received(
            UUID.fromString("00000000-0000-4000-8000-00000000a0be"),
            1,
            incident(UUID.fromString("00000000-0000-4000-8000-00000000a0be"), "XO", "2020-05-05")
                .put("sharing", "AMBER")));
    String id = draft(registerStrategy("XO")).getString("id");

    Briefs.get(READER, id, "text/html", "en").then().statusCode(200);
    Briefs.get(READER.cleared(SharingLabel.GREEN), id, "text/html", "en")
        .then()
        .statusCode(404)
        .body("code", equalTo("ASSESSMENT_NOT_FOUND"));
    Briefs.get(READER, UUID.randomUUID().toString(), "text/html", "en").then().statusCode(404);
    Briefs.get(READER, "nonsense", "text/html", "en").then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/pdf", "text/markdown"})
  void read_whenAskedAgain_givesTheSameBytesAnd304(String accept) {
    String id = draft(registerStrategy(COUNTRY)).getString("id");
    Response first = Briefs.get(READER, id, accept, "en");
    Response second = Briefs.get(READER, id, accept, "en");

    assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
    String tag = first.header("ETag");
    READER
        .request()
        .header("Accept", accept)
        .header("If-None-Match", tag)
        .get("/v1/assessments/" + id + "/brief")
        .then()
        .statusCode(304)
        .header("ETag", tag);
    assertThat(Briefs.get(READER, id, accept, "fr").header("ETag")).isNotEqualTo(tag);
    write(id, "\"1\"", "{\"title\": {\"en\": \"Another\"}}").statusCode(200);
    assertThat(Briefs.get(READER, id, accept, "en").header("ETag")).isNotEqualTo(tag);
  }

  @Test
  void read_whenTextsAreHostile_keepsThemTextInHtml()
      throws ParserConfigurationException, IOException, SAXException {
    String id = draft(registerStrategy(COUNTRY)).getString("id");
    write(id, "\"1\"", HOSTILE).statusCode(200);

    String html = Briefs.get(READER, id, "text/html", "en").asString();

    assertThat(html)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; R&amp;D | pipes &quot;quoted&quot;")
        .contains("السلام في مالي")
        .contains("{brace}")
        .doesNotContain("<script", "<img", "\u0001");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    var document =
        factory
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(html.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    assertThat(document.getElementsByTagName("h1").item(0).getTextContent().strip())
        .isEqualTo("<script>alert(1)</script> R&D | pipes \"quoted\" 'single' {brace}");
  }

  @Test
  void read_whenTextsAreHostile_keepsThemTextInMarkdown() {
    String id = draft(registerStrategy(COUNTRY)).getString("id");
    write(id, "\"1\"", HOSTILE).statusCode(200);

    String markdown = Briefs.get(READER, id, "text/markdown", "en").asString();

    assertThat(markdown)
        .startsWith("# \\<script\\>alert(1)\\</script\\> R\\&D \\| pipes")
        .contains("\\# no heading - no list 1. no number www\\.example.org \\<img src=x")
        .contains("**DRAFT**");
  }

  @Test
  void read_whenTextsAreHostile_keepsThemTextInThePdf() throws IOException {
    String id = draft(registerStrategy(COUNTRY)).getString("id");
    write(id, "\"1\"", HOSTILE).statusCode(200);

    assertThat(Briefs.words(READER, id, "application/pdf", "en"))
        .contains("<script>alert(1)</script>R&D|pipes\"quoted\"'single'{brace}");
    try (PDDocument pdf =
        Loader.loadPDF(Briefs.get(READER, id, "application/pdf", "fr").asByteArray())) {
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("L’été à Ségou : œuvre n° 1");
      assertThat(new PDFTextStripper().getText(pdf)).contains("L’été à Ségou : œuvre n° 1");
    }
  }

  @ParameterizedTest
  @CsvSource({"en, DRAFT", "fr, PROJET"})
  void read_whenDraft_marksEachPageOfThePdf(String language, String mark) throws IOException {
    String id = draft(registerStrategy(COUNTRY)).getString("id");
    write(id, "\"1\"", Briefs.sample("mali-assessment-content.json")).statusCode(200);

    try (PDDocument pdf =
        Loader.loadPDF(Briefs.get(READER, id, "application/pdf", language).asByteArray())) {
      assertThat(pdf.getNumberOfPages()).isBetween(4, 12);
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language);
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(pdf))
            .contains(mark)
            .contains(page + " / " + pdf.getNumberOfPages());
      }
      for (var page : pdf.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).as("%s", name).isTrue();
        }
      }
    }
  }

  @Test
  void read_whenPublished_bearsNoMarkAndSaysWhen() {
    String id = draft(registerStrategy(COUNTRY)).getString("id");
    publish(PUBLISHER, id, "\"1\"").statusCode(200);

    assertThat(Briefs.get(READER, id, "text/html", "en").asString())
        .contains("Published on ")
        .doesNotContain("DRAFT");
  }

  @Test
  void read_whenSuperseded_namesTheSuccessor() {
    String strategy = registerStrategy(COUNTRY);
    String first = draft(strategy).getString("id");
    publish(PUBLISHER, first, "\"1\"").statusCode(200);
    String second = draft(strategy).getString("id");
    publish(PUBLISHER, second, "\"1\"").statusCode(200);

    assertThat(Briefs.get(READER, first, "text/html", "en").asString())
        .contains("SUPERSEDED")
        .contains("/v1/assessments/" + second + "/brief");
  }

  @Test
  void read_whenRecommendationsAreKnown_showsThoseThatTheReaderMaySeeByPriority() {
    String id = draft(registerStrategy(COUNTRY)).getString("id");
    UUID first = UUID.randomUUID();
    recommendations.deliver(
        first, 2, "responded", Recommendations.of(UUID.fromString(id), "Train <units>", 0.4));
    recommendations.deliver(
        first, 1, "drafted", Recommendations.of(UUID.fromString(id), "An older state", 0.9));
    recommendations.deliver(
        UUID.randomUUID(), 1, "drafted", Recommendations.of(UUID.fromString(id), "Equip", 0.6));
    ObjectNode hidden = Recommendations.of(UUID.fromString(id), "Withheld", 0.8);
    recommendations.deliver(UUID.randomUUID(), 1, "drafted", hidden.put("sharing", "AMBER"));

    String all = Briefs.get(READER, id, "text/html", "en").asString();
    String some = Briefs.get(READER.cleared(SharingLabel.GREEN), id, "text/html", "fr").asString();

    assertThat(all).contains("Withheld").doesNotContain("An older state");
    assertThat(some)
        .contains("Train &lt;units&gt; (fr)")
        .contains("Forces armées, private sector")
        .contains("Réponse\u00a0: acceptée en partie")
        .contains("Mise en œuvre\u00a0: en cours")
        .contains("échéance\u00a0: 30 juin 2027")
        .doesNotContain("Withheld");
    assertThat(some.indexOf("Equip")).isLessThan(some.indexOf("Train"));
  }

  @Test
  void read_whenAHiddenRecommendationArrives_staysTheSameToTheByte() {
    String id = draft(registerStrategy(COUNTRY)).getString("id");
    TestCaller outsider = READER.cleared(SharingLabel.GREEN);
    Response before = Briefs.get(outsider, id, "text/html", "en");

    ObjectNode hidden = Recommendations.of(UUID.fromString(id), "Withheld", 0.8);
    recommendations.deliver(UUID.randomUUID(), 1, "drafted", hidden.put("sharing", "AMBER"));

    Response after = Briefs.get(outsider, id, "text/html", "en");
    assertThat(after.asByteArray()).isEqualTo(before.asByteArray());
    assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
  }

  @Test
  void read_whenRecommendationIsErased_doesNotShowItAnyMore() {
    String id = draft(registerStrategy(COUNTRY)).getString("id");
    UUID recommendation = UUID.randomUUID();
    ObjectNode data = Recommendations.of(UUID.fromString(id), "To be forgotten", 0.5);
    recommendations.deliver(recommendation, 1, "drafted", data);
    recommendations.deliver(recommendation, 2, "revised", null);
    recommendations.deliver(recommendation, 1, "drafted", data);

    assertThat(Briefs.get(READER, id, "text/markdown", "en").asString())
        .doesNotContain("To be forgotten")
        .contains("No recommendation that you may see");
  }

  @Test
  void read_whenIncidentsNameAreasAndSources_showsBoth() {
    for (int i = 0; i < 30; i++) {
      UUID id = new UUID(0x5100, i);
      ObjectNode data = incident(id, "XM", i < 10 ? "2020-03-05" : "2021-03-05");
      data.put("admin1", i % 2 == 0 ? "Région de Ségou" : "Gao").put("licence", "ATTRIBUTION");
      data.putArray("sources").addObject().put("name", "Réseau d’observation");
      intake.deliver(received(id, 1, data));
    }
    String brief =
        Briefs.get(READER, draft(registerStrategy("XM")).getString("id"), "text/markdown", "fr")
            .asString();

    assertThat(brief)
        .contains("| Région de Ségou | 0,14 | 0,28 | \\+0,14 |")
        .contains("| Gao | 0,14 | 0,28 | \\+0,14 |")
        .contains("30 incidents\u00a0: Réseau d’observation – Avec attribution");
  }

  @Test
  void read_whenNothingIsKnown_saysSoWithoutFigures() {
    String strategy = registerStrategy("XL");
    String id =
        assess(ANALYST, strategy, "{\"from\": \"2018-01\", \"to\": \"2023-12\"}")
            .statusCode(201)
            .extract()
            .path("id");

    for (String accept : new String[] {"text/html", "text/markdown", "application/pdf"}) {
      assertThat(Briefs.words(READER, id, accept, "en"))
          .contains(Briefs.compact("The evidence is not sufficient to say."))
          .contains(Briefs.compact("Incidents counted in the window: 0."))
          .contains(Briefs.compact("No incident counted, so there is nobody to name."))
          .doesNotContain(Briefs.compact("a month, observed"));
    }
  }
}
