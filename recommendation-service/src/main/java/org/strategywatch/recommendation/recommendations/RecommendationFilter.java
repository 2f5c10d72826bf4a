package org.strategywatch.recommendation.recommendations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.security.SharingLabel;
import org.strategywatch.recommendation.code.Addressee;
import org.strategywatch.recommendation.code.RecommendationCategory;

/**
 * What a list is narrowed to; null does not narrow.
 *
 * @param clearance what the caller may see
 */
record RecommendationFilter(
    SharingLabel clearance,
    @Nullable UUID assessmentId,
    @Nullable String country,
    @Nullable RecommendationCategory category,
    @Nullable Addressee addressee,
    @Nullable RecommendationStatus status,
    @Nullable ResponseState response,
    @Nullable ImplementationState implementation) {

  /** The condition in HQL; the values go into the parameters. */
  String condition(Map<String, Object> parameters) {
    List<String> conditions = new ArrayList<>();
    parameters.put("labels", clearance.covered());
    conditions.add("sharing in :labels");
    narrow(conditions, parameters, "assessmentId", assessmentId);
    narrow(conditions, parameters, "country", country);
    narrow(conditions, parameters, "category", category);
    narrow(conditions, parameters, "status", status);
    narrow(conditions, parameters, "response", response);
    narrow(conditions, parameters, "implementation", implementation);
    if (addressee != null) {
      conditions.add("array_contains(addressees, :addressee)");
      parameters.put("addressee", addressee.name());
    }
    return String.join(" and ", conditions);
  }

  private static void narrow(
      List<String> conditions,
      Map<String, Object> parameters,
      String property,
      @Nullable Object value) {
    if (value != null) {
      conditions.add(property + " = :" + property);
      parameters.put(property, value);
    }
  }
}
