package org.strategywatch.incident.codelist;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How the codes of other collections are read, from {@code mappings.tsv}: list, scheme, field,
 * foreign code, our code. Case, accents, blanks and punctuation of a foreign code do not matter.
 */
public final class CodeMappings {

  private static final String FILE = "/codelists/mappings.tsv";

  private static final Map<String, List<CodeMapping>> LISTS = new LinkedHashMap<>();
  private static final Map<Key, String> CODES = new HashMap<>();

  static {
    read();
  }

  private CodeMappings() {}

  private record Key(String list, String scheme, String field, String foreign) {}

  /** Our code for one of another collection. */
  public static Optional<String> code(String list, String scheme, String field, String foreign) {
    return Optional.ofNullable(CODES.get(new Key(list, scheme, field, folded(foreign))));
  }

  /** The foreign codes that are known, in the order of the table. */
  public static List<String> foreign(String list, String scheme, String field) {
    return of(list).stream()
        .filter(m -> m.scheme().equals(scheme) && m.field().equals(field))
        .map(CodeMapping::foreign)
        .toList();
  }

  /** All mappings into a list, none when no collection has such codes. */
  static List<CodeMapping> of(String list) {
    return Collections.unmodifiableList(LISTS.getOrDefault(list, List.of()));
  }

  private static void read() {
    for (String line : CodeLists.lines(FILE)) {
      String[] cells = line.split("\t", -1);
      CodeMapping mapping = new CodeMapping(cells[1], cells[2], cells[3], cells[4]);
      LISTS.computeIfAbsent(cells[0], _ -> new ArrayList<>()).add(mapping);
      CODES.put(new Key(cells[0], cells[1], cells[2], folded(cells[3])), cells[4]);
    }
  }

  static String folded(String foreign) {
    boolean isPlain = foreign.length() == 1 && foreign.charAt(0) <= '9';
    return isPlain
        ? foreign
        : Normalizer.normalize(foreign, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]", "");
  }
}
