package org.strategywatch.assessment.brief;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.strategywatch.platform.test.TestCaller;

/** Asks for briefs, and reads them as people do: the words, whatever is around them. */
final class Briefs {

  static final Path SAMPLE = Path.of("../deploy/local/src/main/resources/sample");

  private static final Pattern MARKDOWN_ESCAPE = Pattern.compile("\\\\([\\p{Punct}])");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  /** What stands above and below the text of each page, between two lines of it. */
  private static final Pattern RUNNING =
      Pattern.compile("(?m)^(StrategyWatch|DRAFT|PROJET|\\d+ / \\d+| )+\\s*$");

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f]+");

  private Briefs() {}

  static Response get(TestCaller caller, String id, String accept, String language) {
    return caller
        .request()
        .header("Accept", accept)
        .header("Accept-Language", language)
        .get("/v1/assessments/" + id + "/brief");
  }

  /** The words of a brief without any space, for lines break where they like. */
  static String words(TestCaller caller, String id, String accept, String language) {
    Response answer = get(caller, id, accept, language);
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusLine() + " " + answer.asString());
    }
    return switch (accept) {
      case "application/pdf" -> compact(pdfText(answer.asByteArray()));
      case "text/markdown" -> compact(MARKDOWN_ESCAPE.matcher(answer.asString()).replaceAll("$1"));
      default -> compact(unescaped(TAG.matcher(answer.asString()).replaceAll(" ")));
    };
  }

  static String compact(String text) {
    return SPACE.matcher(text).replaceAll("");
  }

  static String pdfText(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return RUNNING.matcher(new PDFTextStripper().getText(document)).replaceAll("");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static String sample(String file) {
    try {
      return Files.readString(SAMPLE.resolve(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
