package org.strategywatch.incident.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strategywatch.incident.imports.Imports.OPERATOR;
import static org.strategywatch.incident.imports.Imports.rejections;
import static org.strategywatch.incident.imports.Imports.rows;
import static org.strategywatch.incident.imports.Imports.run;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Our own form as a table and as a GeoJSON says the same as one incident a line. */
@QuarkusTest
class NativeTableTest {

  private static final String NATIVE = "format=native";

  /** Awkward on purpose: formulas, bars, quotes, line breaks, values that lack in one of two. */
  private static final String LINE =
      """
      {"externalIds": [{"scheme": "trip", "id": "1"}], "occurredOn": "2021-02-03", "eventType": "BATTLE", "country": "QU", "admin1": "=1+1", "place": "Town, \\"old\\" part", "location": {"latitude": -1.25, "longitude": 2.5}, "actors": [{"name": "Front | Wing", "role": "SIDE_A"}, {"name": "Unit", "kind": "STATE_FORCES"}], "fatalities": {"low": 1, "high": 3}, "injured": 0, "summary": "-line one\\nline two", "sources": [{"name": "Post", "claim": {"fatalities": {"best": 2}, "text": "two"}}, {"name": "Radio"}], "contributingFactors": ["OTHER"], "sharing": "CLEAR", "licence": "OPEN"}
      """;

  private static final String TABLE =
      """
      externalIds.scheme,externalIds.id,occurredOn,eventType,country,admin1,place,location.latitude,location.longitude,actors.name,actors.role,actors.kind,fatalities.low,fatalities.high,injured,summary,sources.name,sources.claim.fatalities.best,sources.claim.text,contributingFactors,sharing,licence,attribution
      trip,1,2021-02-03,BATTLE,QU,'=1+1,"Town, ""old"" part",-1.25,2.5,Front \\| Wing|Unit,SIDE_A|,|STATE_FORCES,1,3,0,"'-line one
      line two",Post|Radio,2|,two|,OTHER,CLEAR,OPEN,Somebody
      """;

  private static final String GEOJSON =
      """
      {"type": "FeatureCollection", "features": [
      {"type": "Feature", "geometry": {"type": "Point", "coordinates": [2.5, -1.25]}, "properties": {"externalIds.scheme": "trip", "externalIds.id": "1", "occurredOn": "2021-02-03", "endedOn": null, "eventType": "BATTLE", "country": "QU", "admin1": "=1+1", "place": "Town, \\"old\\" part", "actors.name": "Front \\\\| Wing|Unit", "actors.role": "SIDE_A|", "actors.kind": "|STATE_FORCES", "fatalities.low": 1, "fatalities.high": 3, "injured": 0, "summary": "-line one\\nline two", "sources.name": "Post|Radio", "sources.claim.fatalities.best": "2|", "sources.claim.text": "two|", "contributingFactors": "OTHER", "sharing": "CLEAR", "licence": "OPEN", "attribution": "Somebody"}}
      ]}
      """;

  @Test
  void start_whenATableOrAGeoJsonSaysTheSame_changesNothing() {
    // Given
    run(NATIVE, LINE);

    // When
    JsonPath table = run(NATIVE, TABLE);
    JsonPath geoJson = run(NATIVE, GEOJSON);

    // Then
    assertThat(rejections(table).getList("items.message")).isEmpty();
    assertThat(rows(table)).containsExactly(1, 0, 0, 1, 0);
    assertThat(table.getList("warnings")).isEmpty();
    assertThat(rejections(geoJson).getList("items.message")).isEmpty();
    assertThat(rows(geoJson)).containsExactly(1, 0, 0, 1, 0);
  }

  @Test
  void start_whenAPageOfTheApiComesBack_changesNothing() {
    // Given
    run(NATIVE, LINE.replace("QU", "QV").replace("\"1\"", "\"2\""));

    // When
    String page = OPERATOR.request().get("/v1/incidents?country=QV").asString();

    // Then
    assertThat(rows(run(NATIVE, page))).containsExactly(1, 0, 0, 1, 0);
  }

  @Test
  void start_whenATableIsWrong_saysWhatIsWrongRowByRow() {
    // When
    JsonPath run =
        run(
            NATIVE,
            """
            externalIds.scheme,externalIds.id,occurredOn,eventType,country,injured,actors.name,actors.role,mood
            trip,3,2021-02-30,THREAT,QU,,,,
            trip,4,2021-02-03,DANCE,QU,,,,
            trip,5,2021-02-03,THREAT,QU,many,,,
            trip,6,2021-02-03,THREAT
            ,,2021-02-03,THREAT,QU,,,,
            trip,7,2021-02-03,THREAT,QT,2,A|B,SIDE_A|,calm
            """);

    // Then
    assertThat(rows(run)).containsExactly(6, 1, 0, 0, 5);
    assertThat(run.getList("warnings"))
        .isEqualTo(List.of("The column 'mood' is not known and was not read"));
    assertThat(rejections(run).getList("items.line")).isEqualTo(List.of(2, 3, 4, 5, 6));
    assertThat(rejections(run).getString("items[2].message")).contains("injured");
    assertThat(rejections(run).getString("items[3].code")).isEqualTo("WRONG_NUMBER_OF_VALUES");
    assertThat(rejections(run).getString("items[4].code")).isEqualTo("NO_IDENTITY");
  }
}
