package org.strategywatch.recommendation.recommendations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of codes as they are stored: by name. */
final class CodeNames {

  private CodeNames() {}

  /** The names, each once; none for null. */
  static List<String> of(@Nullable List<? extends Enum<?>> codes) {
    return codes == null ? List.of() : codes.stream().<String>map(Enum::name).distinct().toList();
  }

  static <E extends Enum<E>> List<E> values(List<String> names, Class<E> type) {
    return names.stream().map(name -> Enum.valueOf(type, name)).toList();
  }
}
