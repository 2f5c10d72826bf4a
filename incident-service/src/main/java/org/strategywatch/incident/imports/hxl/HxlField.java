package org.strategywatch.incident.imports.hxl;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a column can be about, with the tags that say so, the most telling one first. */
enum HxlField {
  ID("#event+id", "#event+code", "#meta+id"),
  DATE("#date+occurred", "#date+start", "#date"),
  END("#date+end"),
  YEAR("#date+year"),
  MONTH("#date+month"),
  DAY("#date+day"),
  TYPE("#event+type", "#event"),
  SUB_TYPE("#event+subtype", "#event+sub+type"),
  MEANS("#event+means"),
  COUNTRY_CODE(
      "#country+code",
      "#country+code+iso2",
      "#country+code+v_iso2",
      "#country+code+iso3",
      "#country+code+v_iso3"),
  COUNTRY_NAME("#country+name", "#country"),
  ADMIN1("#adm1+name", "#adm1", "#adm1+code"),
  ADMIN2("#adm2+name", "#adm2", "#adm2+code"),
  PLACE("#loc+name", "#loc", "#adm3+name", "#adm4+name", "#adm3"),
  PLACE_TYPE("#loc+type"),
  LATITUDE("#geo+lat"),
  LONGITUDE("#geo+lon"),
  KILLED("#affected+killed+total", "#affected+killed", "#affected+best+killed"),
  CIVILIANS_KILLED("#affected+civilians+killed", "#affected+civilian+killed"),
  INJURED("#affected+injured+total", "#affected+injured"),
  KIDNAPPED(
      "#affected+kidnapped+total",
      "#affected+kidnapped",
      "#affected+abducted+total",
      "#affected+abducted"),
  NATIONALS_KILLED("#affected+killed+national"),
  NATIONALS_INJURED("#affected+injured+national"),
  NATIONALS_KIDNAPPED("#affected+kidnapped+national"),
  NATIONALS_DETAINED("#affected+detained+national"),
  INTERNATIONALS_KILLED("#affected+killed+international"),
  INTERNATIONALS_INJURED("#affected+injured+international"),
  INTERNATIONALS_KIDNAPPED("#affected+kidnapped+international"),
  INTERNATIONALS_DETAINED("#affected+detained+international"),
  UN_STAFF("#affected+un"),
  INGO_STAFF("#affected+ingo"),
  ICRC_STAFF("#affected+icrc"),
  IFRC_STAFF("#affected+ifrc"),
  NNGO_STAFF("#affected+ngo", "#affected+nngo"),
  OTHER_STAFF("#affected+other"),
  ACTOR("#group+first+name", "#group+name"),
  ACTOR_TYPE("#group+first+type", "#group+type"),
  SECOND_ACTOR("#group+name+second"),
  SECOND_ACTOR_TYPE("#group+second+type"),
  DESCRIPTION("#description", "#event+description"),
  MOTIVE("#x_event_motive", "#event+motive"),
  SOURCE("#meta+source", "#org+source", "#org+reporting");

  private final List<HxlTag> tags;

  HxlField(String... tags) {
    this.tags = Arrays.stream(tags).map(HxlTag::of).toList();
  }

  /** The best tag's rank is 0. */
  int rank(HxlTag tag) {
    return tags.indexOf(tag);
  }

  static Optional<HxlField> of(HxlTag tag) {
    return Arrays.stream(values()).filter(field -> field.rank(tag) >= 0).findFirst();
  }
}
