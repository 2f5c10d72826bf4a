package org.strategywatch.assessment.statistics.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strategywatch.assessment.statistics.spread.ComparisonIndices.Cell;
import org.strategywatch.assessment.statistics.spread.ComparisonIndices.TerrorYear;
import org.strategywatch.assessment.statistics.spread.MoransI.Link;

class SpreadTest {

  @Test
  void concentration_whenThreeShares_agreesWithReference() {
    // When
    Concentration shares = Concentration.of(List.of(0.5, 0.3, 0.2));

    // Then
    assertThat(shares.entropy()).isCloseTo(1.029653, within(5e-7));
    assertThat(shares.normalisedEntropy()).isCloseTo(0.9372306, within(5e-8));
    assertThat(shares.fragmentation()).isCloseTo(0.62, within(1e-12));
    assertThat(Concentration.of(List.of(50.0, 30.0, 20.0)).herfindahl())
        .isCloseTo(0.38, within(1e-12));
  }

  @Test
  void concentration_whenOneHasEverything_isOne() {
    assertThat(Concentration.of(List.of(7.0))).isEqualTo(new Concentration(0, 0, 1, 0));
    assertThat(Concentration.of(List.of(7.0, 0.0)).normalisedEntropy()).isZero();
  }

  @Test
  void concentration_whenThereIsNothingToDivide_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Concentration.of(List.of(0.0, 0.0)));
    assertThatIllegalArgumentException().isThrownBy(() -> Concentration.of(List.of(-1.0, 2.0)));
  }

  @Test
  void moran_whenFourAreasInARow_agreesWithHandCalculation() {
    // Given: 1 2 3 4, neighbours linked both ways; z = −1.5 −0.5 0.5 1.5
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      links.add(new Link(i, i + 1, 1));
      links.add(new Link(i + 1, i, 1));
    }

    // When
    MoransI moran = MoransI.of(List.of(1.0, 2.0, 3.0, 4.0), links).orElseThrow();

    // Then: 4/6 · 2 · (0.75 − 0.25 + 0.75)/5
    assertThat(moran.value()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(moran.expected()).isCloseTo(-1.0 / 3, within(1e-12));
  }

  @Test
  void moran_whenAreasAreEqualOrNotLinked_isEmpty() {
    assertThat(MoransI.of(List.of(2.0, 2.0), List.of(new Link(0, 1, 1)))).isEmpty();
    assertThat(MoransI.of(List.of(1.0, 2.0), List.of())).isEmpty();
  }

  @Test
  void meanCentre_whenAcrossTheDateLine_liesOnIt() {
    // When
    MeanCentre centre =
        MeanCentre.of(List.of(new MeanCentre.Point(0, 179, 1), new MeanCentre.Point(0, -179, 1)))
            .orElseThrow();

    // Then
    assertThat(centre.latitude()).isCloseTo(0, within(1e-9));
    assertThat(Math.abs(centre.longitude())).isCloseTo(180, within(1e-9));
  }

  @Test
  void meanCentre_whenItMovesADegreeNorth_travels111Kilometres() {
    // Given
    MeanCentre bamako = new MeanCentre(12.65, -8.0);

    // When // Then
    assertThat(bamako.kilometresTo(new MeanCentre(13.65, -8.0))).isCloseTo(111.195, within(1e-3));
    assertThat(bamako.kilometresTo(bamako)).isZero();
    assertThat(MeanCentre.of(List.of())).isEmpty();
  }

  @Test
  void acledDiffusion_whenTwoOfTwentyCellsHaveTenEvents_isATenth() {
    // Given: 12, 10 and 9 events, and an empty desert cell with 50
    List<Cell> cells = new ArrayList<>(Collections.nCopies(17, new Cell(0, 5000)));
    cells.addAll(List.of(new Cell(12, 100), new Cell(10, 9000), new Cell(9, 9000)));
    cells.add(new Cell(50, 99));

    // When // Then
    assertThat(ComparisonIndices.acledDiffusion(cells)).hasValue(0.10);
    assertThat(ComparisonIndices.acledDiffusion(List.of(new Cell(50, 99)))).isEmpty();
  }

  @Test
  void globalTerrorism_whenFiveYears_weighsTheNewestMost() {
    // Given
    TerrorYear newest = new TerrorYear(10, 20, 30, 4);
    TerrorYear none = new TerrorYear(0, 0, 0, 0);

    // When // Then: 10 + 60 + 15 + 2 = 87
    assertThat(ComparisonIndices.globalTerrorism(List.of(newest, none, none, none, none)))
        .isCloseTo(87.0 * 16 / 31, within(1e-12));
    assertThat(ComparisonIndices.globalTerrorism(Collections.nCopies(5, newest)))
        .isCloseTo(87, within(1e-12));
    assertThat(ComparisonIndices.globalTerrorismWeight(0)).isEqualTo(16);
    assertThat(ComparisonIndices.globalTerrorismWeight(4)).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ComparisonIndices.globalTerrorism(List.of(newest)))
        .withMessageContaining("five");
  }

  @Test
  void inform_whenThreeParts_isTheCubeRootOfTheirProduct() {
    assertThat(ComparisonIndices.inform(8, 6, 7)).isCloseTo(6.952, within(5e-4));
    assertThat(ComparisonIndices.inform(0, 6, 7)).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ComparisonIndices.inform(11, 6, 7))
        .withMessageContaining("11");
  }
}
