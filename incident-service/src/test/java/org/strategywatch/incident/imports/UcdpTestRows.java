package org.strategywatch.incident.imports;

/** Rows in the release's shape, made up for tests. */
final class UcdpTestRows {

  static final String HEADER =
      "id,type_of_violence,side_a,side_b,number_of_sources,source_article,source_office,"
          + "source_date,source_headline,where_prec,where_coordinates,adm_1,adm_2,latitude,"
          + "longitude,country,iso3,event_clarity,date_prec,date_start,date_end,deaths_civilians,"
          + "best,high,low\n";

  private UcdpTestRows() {}

  static String row(int id) {
    return row(id, 1, "2020-05-01", "2,3,1");
  }

  static String row(int id, int type, String day, String bestHighLow) {
    return "%d,%d,Government of Example,Example Front,1,,Office,2020-05-02,A headline,1,Town,Region A,Area B,12.5,-3.5,Kenya,KEN,1,1,%s,%s,0,%s\n"
        .formatted(id, type, day, day, bestHighLow);
  }
}
