package org.strategywatch.incident.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strategywatch.incident.imports.Imports.OPERATOR;
import static org.strategywatch.incident.imports.Imports.rejections;
import static org.strategywatch.incident.imports.Imports.rows;
import static org.strategywatch.incident.imports.Imports.run;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.strategywatch.incident.table.SpreadsheetText;

/** Workbooks as spreadsheets save them, and those that nobody should send. */
@QuarkusTest
class WorkbookImportTest {

  private static final String NATIVE = "format=native";

  private static final List<String> COLUMNS =
      List.of(
          "externalIds.scheme",
          "externalIds.id",
          "occurredOn",
          "eventType",
          "country",
          "injured",
          "summary",
          "sharing");

  @Test
  void start_whenASpreadsheetSavedIt_readsDatesNumbersAndSharedTexts() {
    // Given
    byte[] file =
        workbook(
            book -> {
              Worksheet sheet = sheet(book, "Events");
              texts(sheet, 1, "trip", "w1", "", "BATTLE", "XK", "", "Crossed _x000D_ out", "CLEAR");
              sheet.value(1, 2, LocalDate.of(2021, 3, 4));
              sheet.style(1, 2).format("dd/mm/yyyy").set();
              sheet.value(1, 5, 12);
              texts(sheet, 3, "trip", "w2", "2021-03-05", "THREAT", "XK", "", "'=1+1", "CLEAR");
              texts(
                  sheet(book, "Events 2"),
                  1,
                  "trip",
                  "w3",
                  "2021",
                  "THREAT",
                  "XK",
                  "",
                  "",
                  "CLEAR");
              book.newWorksheet("Notes").value(0, 0, "For us only");
            });

    // When
    JsonPath run = run(NATIVE, file);

    // Then
    assertThat(rejections(run).getList("items.message")).hasSize(1);
    assertThat(rejections(run).getString("items[0].message")).contains("occurredOn");
    assertThat(rejections(run).getInt("items[0].line")).isEqualTo(6);
    assertThat(rows(run)).containsExactly(3, 2, 0, 0, 1);
    assertThat(run.getList("warnings"))
        .isEqualTo(
            List.of("The sheet 'Notes' has other columns than the first one and was not read"));
    JsonPath found = OPERATOR.request().get("/v1/incidents?country=XK&sort=occurredOn").jsonPath();
    assertThat(found.getList("items.occurredOn")).isEqualTo(List.of("2021-03-04", "2021-03-05"));
    assertThat(found.getList("items.injured")).isEqualTo(Arrays.asList(12, null));
    assertThat(found.getList("items.summary")).isEqualTo(List.of("Crossed \r out", "=1+1"));
  }

  @Test
  void rejections_ofAWorkbook_areATableToBeCorrected() {
    // Given
    JsonPath run =
        run(
            NATIVE,
            workbook(
                book ->
                    texts(
                        sheet(book, "E"),
                        1,
                        "trip",
                        "w5",
                        "2021-03-04",
                        "DANCE",
                        "XK",
                        "",
                        "a, b",
                        "CLEAR")));

    // When
    String rejected =
        OPERATOR
            .request()
            .accept("text/csv")
            .get("/v1/imports/" + run.getString("id") + "/rejections")
            .asString();

    // Then
    assertThat(rejected)
        .isEqualTo(String.join(",", COLUMNS) + "\ntrip,w5,2021-03-04,DANCE,XK,,\"a, b\",CLEAR\n");
  }

  @Test
  void start_whenATextIsAsLongAsACellCanBe_rejectsTheRow() {
    String full = "x".repeat(SpreadsheetText.MAX_LENGTH);

    JsonPath run =
        run(
            NATIVE,
            workbook(
                book ->
                    texts(
                        sheet(book, "E"),
                        1,
                        "trip",
                        "w6",
                        "2021-03-04",
                        "BATTLE",
                        "XK",
                        "",
                        full,
                        "CLEAR")));

    assertThat(rejections(run).getList("items.code")).isEqualTo(List.of("TEXT_MAY_BE_CUT"));
  }

  @Test
  void start_whenTheWorkbookIsCutOff_failsAndStoresNothing() {
    byte[] whole = workbook(book -> sheet(book, "E"));

    assertFails(Arrays.copyOf(whole, whole.length / 2), "damaged or cut off");
  }

  @Test
  void start_whenItIsAnotherArchive_saysSo() throws IOException {
    assertFails(zip("notes.txt", "Hello"), "no workbook");
  }

  @Test
  void start_whenASheetBreaksOff_namesIt() throws IOException {
    assertFails(zip("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>"), "no whole XML");
  }

  @Test
  void start_whenARowGoesOnForEver_namesIt() throws IOException {
    assertFails(
        zip("xl/worksheets/sheet1.xml", "<worksheet><row><c r=\"ZZZZZZ1\"/></row></worksheet>"),
        "row 1 has more than 1000 columns");
  }

  @Test
  void start_whenItBecomesHuge_stops() throws IOException {
    assertFails(zip("xl/sharedStrings.xml", " ".repeat(64 * 1024 * 1024)), "bytes");
  }

  @Test
  void start_whenAnotherFormatIsSaid_asksForCsv() {
    JsonPath run = run("format=ucdp-ged", workbook(book -> sheet(book, "E")));

    assertThat(run.getString("failure")).contains("zip archive").contains("format=native");
  }

  private static void assertFails(byte[] file, String reason) {
    JsonPath run = run(NATIVE, file);
    assertThat(run.getString("state")).isEqualTo("failed");
    assertThat(run.getString("failure")).contains(reason);
    assertThat(run.getInt("rows.read")).isZero();
  }

  private static byte[] workbook(Consumer<Workbook> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "Test", null)) {
      content.accept(book);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private static Worksheet sheet(Workbook book, String name) {
    Worksheet sheet = book.newWorksheet(name);
    texts(sheet, 0, COLUMNS.toArray(String[]::new));
    return sheet;
  }

  /** As shared texts, which is how spreadsheets keep them. */
  private static void texts(Worksheet sheet, int row, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      if (!texts[i].isEmpty()) {
        sheet.value(row, i, texts[i]);
      }
    }
  }

  private static byte[] zip(String name, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      if (name.startsWith("xl/")) {
        zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
        zip.closeEntry();
      }
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }
}
