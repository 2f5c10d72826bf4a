package org.strategywatch.incident.imports;

/** Rows in ACLED's shapes, every word of them invented. */
final class AcledRows {

  /** As HDX published it in 2020, with its row of HXL tags. */
  static final String HDX_HEADER =
      """
      data_id,iso,event_id_cnty,event_id_no_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,timestamp,iso3
      ,,#event+code,,#date+occurred,#date+year,,#event+type,,#group+name+first,#group+name+first+assoc,,#group+name+second,#group+name+second+assoc,,,#region+name,#country+name,#adm1+name,#adm2+name,#adm3+name,#loc+name,#geo+lat,#geo+lon,,#meta+source,,#description,#affected+killed,,#country+code
      """;

  static final String API_HEADER =
      "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,"
          + "assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,"
          + "region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,"
          + "source_scale,notes,fatalities,tags,timestamp\n";

  private AcledRows() {}

  static String hdx(String id) {
    return "9,710,%s,9,04 January 2020,2020,2,Battles,Armed clash,Invented Front,,2,Invented Army,,1,12,Southern Africa,South Africa,Province X,District Y,Ward Z,Inventville,-30.5,25.25,3,Invented Post; Imaginary Radio,National,An invented clash.,4,1580000000,ZAF%n"
        .formatted(id);
  }

  static String api(String id, String type, String subType) {
    return "%s,2021-06-05,2021,1,Political violence,%s,%s,Invented Front,Invented Allies; Invented Friends,Rebel group,Civilians (Nowhere),Farmers (Nowhere),Civilians,Rebel group-Civilians,Civilian targeting,710,Southern Africa,South Africa,Province X,District Y,,Inventville,-30.5,25.25,1,Invented Post; Imaginary Radio,National,\"An invented attack, told twice.\",3,crowd size=no report,1700000000%n"
        .formatted(id, type, subType);
  }

  static String json(String id) {
    return """
    {"event_id_cnty": "%s", "event_date": "2022-02-03", "year": "2022", "time_precision": "3",
     "event_type": "Protests", "sub_event_type": "Peaceful protest", "actor1": "Protesters (Nowhere)",
     "assoc_actor_1": "", "inter1": "6", "actor2": "", "assoc_actor_2": null, "inter2": "0",
     "interaction": "60", "civilian_targeting": "", "iso": 710, "country": "South Africa",
     "admin1": "Province X", "admin2": "", "admin3": "", "location": "Inventville",
     "latitude": "-30.5", "longitude": 25.25, "geo_precision": 2, "source": "Invented Post",
     "notes": "An invented march: {with, [brackets]} and a \\"quote\\".", "fatalities": "0"}\
    """
        .formatted(id);
  }

  static String envelope(String rows, String rest) {
    return """
    {"status": 200, "success": true, "last_update": 5, "count": 2, "messages": [],
     "data": [%s]%s}
    """
        .formatted(rows, rest);
  }
}
