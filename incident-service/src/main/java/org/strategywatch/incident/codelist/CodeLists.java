package org.strategywatch.incident.codelist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every code list of the domain, read once from {@code codelists.tsv}: list, code, parent, label in
 * English, label in French, and for a deprecated code the one that replaces it.
 */
public final class CodeLists {

  /** Raised whenever a code or a label changes. */
  public static final String VERSION = "2";

  private static final String FILE = "/codelists/codelists.tsv";
  private static final Map<String, Map<String, Entry>> LISTS = read();

  private CodeLists() {}

  private record Entry(
      String code,
      @Nullable String parent,
      String english,
      String french,
      @Nullable String replacedBy) {

    CodeListItem in(Locale language) {
      boolean isFrench = language.getLanguage().equals(Locale.FRENCH.getLanguage());
      return new CodeListItem(
          code,
          isFrench ? french : english,
          replacedBy == null ? "ACTIVE" : "DEPRECATED",
          replacedBy,
          parent);
    }
  }

  public static boolean contains(String list, String code) {
    return entries(list).containsKey(code);
  }

  /** The code of another list that this one belongs to. */
  public static Optional<String> parent(String list, String code) {
    return Optional.ofNullable(entries(list).get(code)).map(Entry::parent);
  }

  /** The code that is written so, or has such a label in one of our languages. */
  public static Optional<String> named(String list, String text) {
    String folded = CodeMappings.folded(text);
    return entries(list).values().stream()
        .filter(
            entry ->
                Stream.of(entry.code(), entry.english(), entry.french())
                    .anyMatch(name -> CodeMappings.folded(name).equals(folded)))
        .map(Entry::code)
        .findFirst();
  }

  static List<CodeListSummary> all() {
    return LISTS.entrySet().stream()
        .map(list -> new CodeListSummary(list.getKey(), VERSION, list.getValue().size()))
        .toList();
  }

  static Optional<CodeListResponse> find(String name, Locale language) {
    return Optional.ofNullable(LISTS.get(name))
        .map(
            entries ->
                new CodeListResponse(
                    name, VERSION, entries.values().stream().map(e -> e.in(language)).toList()));
  }

  private static Map<String, Entry> entries(String list) {
    return Objects.requireNonNull(LISTS.get(list), () -> "no code list " + list);
  }

  private static Map<String, Map<String, Entry>> read() {
    Map<String, Map<String, Entry>> lists = new LinkedHashMap<>();
    for (String line : lines(FILE)) {
      List<String> cells = List.of(line.split("\t", -1));
      Entry entry =
          new Entry(
              cells.get(1),
              cells.get(2).isEmpty() ? null : cells.get(2),
              cells.get(3),
              cells.get(4),
              cells.size() > 5 ? cells.get(5) : null);
      lists.computeIfAbsent(cells.get(0), _ -> new LinkedHashMap<>()).put(entry.code(), entry);
    }
    return Collections.unmodifiableMap(lists);
  }

  static List<String> lines(String resource) {
    try (InputStream file = Objects.requireNonNull(CodeLists.class.getResourceAsStream(resource))) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return new ArrayList<>(text.lines().filter(line -> !line.isBlank()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
