package org.strategywatch.assessment.statistics;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

/** Small series whose results are published, or can be had in R by their names. */
final class PublishedSeries {

  private PublishedSeries() {}

  /** The first month under the strategy that the Mali reference asks about. */
  static final YearMonth MALI_START = YearMonth.of(2022, 1);

  /**
   * Incidents a month in Mali, 2018-01 to 2023-12, counted in the month of their start. Derived
   * from the Uppsala Conflict Data Program (UCDP) Georeferenced Event Dataset; Sundberg and
   * Melander (2013), Journal of Peace Research 50(4); Davies et al. (2024), Journal of Peace
   * Research 61(4).
   */
  static MonthlySeries maliIncidents() {
    return MonthlySeries.of(
        YearMonth.of(2018, 1),
        14,
        24,
        36,
        24,
        27,
        31,
        18,
        9,
        9,
        12,
        15,
        17,
        15,
        23,
        17,
        23,
        16,
        30,
        13,
        11,
        14,
        11,
        12,
        14,
        18,
        34,
        31,
        26,
        24,
        14,
        13,
        11,
        14,
        18,
        14,
        15,
        19,
        21,
        29,
        21,
        20,
        12,
        12,
        23,
        14,
        20,
        7,
        17,
        31,
        22,
        77,
        19,
        34,
        34,
        28,
        38,
        20,
        42,
        38,
        25,
        26,
        33,
        19,
        21,
        22,
        18,
        31,
        27,
        26,
        42,
        30,
        24);
  }

  /** Annual flow of the Nile at Aswan, 1871 to 1970, in 1e8 m³ (R: {@code Nile}). */
  static List<Double> nile() {
    return numbers(
        "1120 1160 963 1210 1160 1160 813 1230 1370 1140 995 935 1110 994 1020 960 1180 799 958"
            + " 1140 1100 1210 1150 1250 1260 1220 1030 1100 774 840 874 694 940 833 701 916 692"
            + " 1020 1050 969 831 726 456 824 702 1120 1100 832 764 821 768 845 864 862 698 845 744"
            + " 796 1040 759 781 865 845 944 984 897 822 1010 771 676 649 846 812 742 801 1040 860"
            + " 874 848 890 744 749 838 1050 918 986 797 923 975 815 1020 906 901 1170 912 746 919"
            + " 718 714 740");
  }

  /** Daily high temperature in New York, May to September 1973, °F (R: {@code airquality}). */
  static List<Double> airqualityTemperature() {
    return numbers(
        "67 72 74 62 56 66 65 59 61 69 74 69 66 68 58 64 66 57 68 62 59 73 61 61 57 58 57 67 81 79"
            + " 76 78 74 67 84 85 79 82 87 90 87 93 92 82 80 79 77 72 65 73 76 77 76 76 76 75 78 73"
            + " 80 77 83 84 85 81 84 83 83 88 92 92 89 82 73 81 91 80 81 82 84 87 85 74 81 82 86 85"
            + " 82 86 88 86 83 81 81 81 82 86 85 87 89 90 90 92 86 86 82 80 79 77 79 76 78 78 77 72"
            + " 75 79 81 86 88 97 94 96 94 91 92 93 93 87 84 80 78 75 73 81 76 77 71 71 78 67 76 68"
            + " 82 64 71 81 69 63 70 77 75 76 68");
  }

  /** British coal-mining disasters a year, 1851 to 1962 (Jarrett 1979, Biometrika 66, 191). */
  static List<Double> coalMiningDisasters() {
    return numbers(
        "4 5 4 1 0 4 3 4 0 6 3 3 4 0 2 6 3 3 5 4 5 3 1 4 4 1 5 5 3 4 2 5 2 2 3 4 2 1 3 2 2 1 1 1 1"
            + " 3 0 0 1 0 1 1 0 0 3 1 0 3 2 2 0 1 1 1 0 1 0 1 0 0 0 2 1 0 0 0 1 1 0 2 3 3 1 1 2 1 1 1"
            + " 1 2 4 2 0 0 0 1 4 0 0 0 1 0 0 0 0 0 1 0 0 1 0 1");
  }

  static List<Double> numbers(String text) {
    return Arrays.stream(text.split(" ")).map(Double::valueOf).toList();
  }
}
