package org.strategywatch.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.strategywatch.platform.web.language.Texts;

/**
 * The sentences that a module can answer with, found in its sources: whatever reaches a parameter
 * of ours named {@code message}, {@code detail}, {@code expectation} or {@code unavailable}, the
 * title of a problem, the message of a constraint, or a list of {@code warnings}.
 */
public final class AnswerTexts {

  private static final Set<String> NAMES =
      Set.of("message", "detail", "expectation", "unavailable");
  private static final String WARNINGS = "warnings";
  private static final String TITLE = "title";
  private static final String RESOURCES = "src/main/resources/";
  private static final String CATALOGUE = RESOURCES + "texts/fr.po";
  private static final Pattern VALUE = Pattern.compile("\\{(\\d)}");
  private static final Pattern NAMED = Pattern.compile("\\{\\w+}");
  private static final Pattern CHOICE =
      Pattern.compile("\\$\\{inclusive == true \\? '([^']*)' : ''}");

  private final Path module;
  private final Map<String, String> sentences;

  private AnswerTexts(Path module, Map<String, String> sentences) {
    this.module = module;
    this.sentences = new TreeMap<>(sentences);
  }

  /** Reads the sources of a module, such as {@code Path.of("")} in its own tests. */
  public static AnswerTexts of(Path module) {
    SourceIndex index = SourceIndex.of(module.resolve("src/main/java"));
    TextFlow flow = new TextFlow(index);
    index.annotationMessages.forEach(flow::follow);
    index.added.getOrDefault(WARNINGS, List.<TreePath>of()).forEach(flow::follow);
    Set<Element> called = new HashSet<>(index.calls.keySet());
    called.stream().filter(AnswerTexts::isOurs).forEach(method -> followTexts(method, flow));
    index.methods.keySet().stream()
        .filter(
            method ->
                method.getSimpleName().contentEquals(WARNINGS)
                    || (method.getSimpleName().contentEquals(TITLE) && isProblemType(method)))
        .forEach(flow::followReturned);
    return new AnswerTexts(module, flow.sentences());
  }

  /** The same, and what Bean Validation says of its own constraints. */
  public AnswerTexts withConstraints() {
    Map<String, String> all = new TreeMap<>(sentences);
    ResourceBundle bundle =
        ResourceBundle.getBundle("org.hibernate.validator.ValidationMessages", Locale.ROOT);
    bundle.keySet().stream()
        .filter(key -> key.startsWith("jakarta."))
        .flatMap(key -> constraint(bundle.getString(key)))
        .forEach(sentence -> all.put(sentence, "Bean Validation"));
    return new AnswerTexts(module, all);
  }

  /**
   * Fails, saying what to write where, unless the catalogues on the class path have French for
   * every sentence; and if this module's own catalogue has what nobody says any more.
   */
  public void assertAllHaveFrench() {
    Texts texts = new Texts(AnswerTexts.class.getClassLoader());
    List<String> known = texts.keys();
    String missing =
        sentences.entrySet().stream()
            .filter(sentence -> !known.contains(sentence.getKey()))
            .map(sentence -> entry(sentence.getValue(), sentence.getKey()))
            .collect(Collectors.joining("\n"));
    assertThat(missing)
        .as(
            "sentences without French: append them to %s, fill in each msgstr, and write {0:text}"
                + " there where the value is itself a sentence that has French",
            module.toAbsolutePath().resolve(CATALOGUE))
        .isEmpty();
    assertThat(own())
        .as("said nowhere any more: remove them from %s", CATALOGUE)
        .isSubsetOf(sentences.keySet());
    assertThat(known).as("one sentence, one French").doesNotHaveDuplicates();
    sentences.keySet().forEach(sentence -> assertValuesStay(texts, sentence));
  }

  /** Two values side by side could not be told apart; one that is left out would be missed. */
  private static void assertValuesStay(Texts texts, String sentence) {
    assertThat(sentence).as("a word between two values").doesNotContain("}{");
    String english = VALUE.matcher(sentence).replaceAll("value$1");
    String french = texts.in(Locale.FRENCH, english);
    VALUE
        .matcher(sentence)
        .results()
        .map(found -> "value" + found.group(1))
        .forEach(value -> assertThat(french).as("French of %s", sentence).contains(value));
  }

  private List<String> own() {
    try (URLClassLoader resources =
        new URLClassLoader(
            new URL[] {module.toAbsolutePath().resolve(RESOURCES).toUri().toURL()}, null)) {
      return new Texts(resources).keys();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String entry(String place, String sentence) {
    String escaped = sentence.replace("\\", "\\\\").replace("\"", "\\\"");
    return "#: %s%nmsgid \"%s\"%nmsgstr \"\"%n".formatted(place, escaped);
  }

  /** One sentence, or two where it depends on whether the bound itself is allowed. */
  private static Stream<String> constraint(String message) {
    Matcher choice = CHOICE.matcher(message);
    return choice.find()
        ? Stream.of(choice.replaceFirst("$1"), choice.replaceFirst("")).map(AnswerTexts::numbered)
        : Stream.of(numbered(message));
  }

  private static String numbered(String message) {
    int[] next = {0};
    return NAMED.matcher(message).replaceAll(_ -> "{" + next[0]++ + "}");
  }

  private static boolean isOurs(Element method) {
    return SourceIndex.owner(method).startsWith("org.strategywatch.");
  }

  private static void followTexts(Element method, TextFlow flow) {
    List<? extends VariableElement> parameters = ((ExecutableElement) method).getParameters();
    for (int i = 0; i < parameters.size(); i++) {
      VariableElement parameter = parameters.get(i);
      if (NAMES.contains(parameter.getSimpleName().toString()) && isText(parameter.asType())) {
        flow.followArguments((ExecutableElement) method, i);
      }
    }
  }

  private static boolean isText(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement().toString().equals("java.lang.String");
  }

  private static boolean isProblemType(Element method) {
    return method.getEnclosingElement() instanceof TypeElement type
        && type.getInterfaces().toString().contains("ProblemType");
  }
}
