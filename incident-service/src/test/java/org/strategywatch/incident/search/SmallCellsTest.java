package org.strategywatch.incident.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallCellsTest {

  @ParameterizedTest
  @CsvSource({
    "'a=9 b=5', ''",
    "'a=4', a",
    "'a=0 b=6', ''",
    "'a=4 b=7 c=9', 'a b'",
    "'a=1 b=1 c=9', 'a b c'",
    "'a=3 b=3 c=9', 'a b'"
  })
  void among_inOneDimension_hidesSmallGroupsAndWhatWouldGiveThemAway(
      String groups, String suppressed) {
    assertThat(suppressed(groups)).isEqualTo(suppressed);
  }

  @ParameterizedTest
  @CsvSource({
    // In a table of two by three each line with a small cell hides a second one.
    "'a/1=2 a/2=8 a/3=9 b/1=7 b/2=6 b/3=9', 'a/1 a/2 b/1 b/2'",
    "'a/1=8 a/2=8 b/1=7 b/2=6', ''"
  })
  void among_inTwoDimensions_protectsRowsAndColumns(String groups, String suppressed) {
    assertThat(suppressed(groups)).isEqualTo(suppressed);
  }

  private static String suppressed(String groups) {
    List<String> names = Stream.of(groups.split(" ")).map(group -> group.split("=")[0]).toList();
    List<SmallCells.Cell> cells =
        Stream.of(groups.split(" "))
            .map(group -> group.split("="))
            .map(
                group ->
                    new SmallCells.Cell(List.of(group[0].split("/")), Long.parseLong(group[1])))
            .toList();
    return SmallCells.among(cells).stream().mapToObj(names::get).collect(Collectors.joining(" "));
  }
}
