package org.strategywatch.assessment.brief;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.bidi.support.ICUBreakers;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.strategywatch.assessment.assessments.Language;
import org.strategywatch.platform.web.problem.PlatformProblem;
import org.strategywatch.platform.web.problem.ProblemException;

/** Makes a PDF of the HTML document: the same text, on pages. */
@ApplicationScoped
class PdfWriter {

  /** Layout keeps the whole document in memory: some hundred bytes a character. */
  static final int LONGEST = 1_500_000;

  private static final int AT_ONCE = 2;
  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";

  private final Semaphore places = new Semaphore(AT_ONCE);

  /** The library tells of every step, on a log of its own. */
  PdfWriter() {
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  /**
   * @throws ProblemException 503 with {@code Retry-After} while others are being made, 406 when the
   *     document is too long for one
   */
  byte[] write(String html, Language language) {
    if (html.length() > LONGEST) {
      throw ProblemException.of(
          PlatformProblem.NOT_ACCEPTABLE,
          "This brief is too long for a PDF; it is given as text/html, text/markdown");
    }
    if (!places.tryAcquire()) {
      throw ProblemException.of(
              PlatformProblem.UNAVAILABLE, "All places for making a PDF are taken at the moment")
          .withHeader("Retry-After", "5");
    }
    try {
      return render(html, language);
    } catch (IOException failure) {
      throw new UncheckedIOException("The brief could not be made into a PDF", failure);
    } finally {
      places.release();
    }
  }

  private static byte[] render(String html, Language language) throws IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    font(builder, "", 400);
    font(builder, "-Bold", 700);
    builder
        .useFastMode()
        .useSVGDrawer(new BatikSVGDrawer())
        .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
        .useUnicodeBidiReorderer(new ICUBidiReorderer())
        .useUnicodeLineBreaker(new ICUBreakers.ICULineBreaker(language.locale()))
        .defaultTextDirection(TextDirection.LTR)
        .useUriResolver((_, _) -> null)
        .withProducer("StrategyWatch")
        .withHtmlContent(html, null)
        .toStream(pdf);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
        PDDocument document = renderer.createPDFKeepOpen()) {
      document.getDocumentCatalog().setLanguage(language.tag());
      withoutClock(document, html);
      document.save(pdf);
    }
    return pdf.toByteArray();
  }

  /** The same brief gives the same bytes. */
  private static void withoutClock(PDDocument document, String html) {
    PDDocumentInformation information = document.getDocumentInformation();
    information.setCreationDate(null);
    information.setModificationDate(null);
    document.setDocumentId((long) html.hashCode());
  }

  private static void font(PdfRendererBuilder builder, String name, int weight) {
    builder.useFont(() -> open(FONTS + name + ".ttf"), "Briefing", weight, FontStyle.NORMAL, true);
  }

  private static InputStream open(String resource) {
    return Objects.requireNonNull(PdfWriter.class.getResourceAsStream(resource), resource);
  }
}
