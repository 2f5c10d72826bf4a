package org.strategywatch.incident.place;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which places are wanted; all given parameters must hold. */
public class PlaceFilter {

  @RestQuery
  @Parameter(description = "ISO 3166-1 alpha-2 code", example = "ML")
  @Nullable String country;

  @RestQuery
  @Parameter(description = "1 or 2")
  @Nullable String level;

  @RestQuery
  @Parameter(description = "P-code of the unit that it is part of", example = "ML07")
  @Nullable String parent;

  @RestQuery
  @Parameter(
      description = "Part of a name; accents, case and the level's word do not matter",
      example = "Ménaka")
  @Nullable String q;

  @RestQuery
  @Parameter(description = "The P-code itself")
  @Nullable String pcode;

  @RestQuery
  @Parameter(
      description = "Only units that are valid on this day; ended ones are shown otherwise too",
      example = "2024-09-17")
  @Nullable String validOn;
}
