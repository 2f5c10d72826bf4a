package org.strategywatch.incident.search;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which incidents are wanted; all given parameters must hold. */
public class IncidentFilter {

  @RestQuery
  @Parameter(description = "ISO 3166-1 alpha-2 code", example = "ML")
  @Nullable String country;

  @RestQuery
  @Parameter(
      description =
          "P-code or name of the first-level unit; accents, case and the level's word do not matter, and with a country the gazetteer's name finds the unit however its incidents spell it")
  @Nullable String admin1;

  @RestQuery
  @Parameter(description = "P-code or name of the second-level unit, likewise")
  @Nullable String admin2;

  @RestQuery
  @Parameter(description = "First day of occurredOn", example = "2022-01-01")
  @Nullable String from;

  @RestQuery
  @Parameter(description = "Last day of occurredOn, inclusive", example = "2022-12-31")
  @Nullable String to;

  @RestQuery
  @Parameter(description = "Code of the list eventType")
  @Nullable String eventType;

  @RestQuery
  @Parameter(description = "Code of the list subEventType")
  @Nullable String subEventType;

  @RestQuery
  @Parameter(
      description = "Any name of an actor, see /v1/actors; accents and case do not matter",
      example = "JNIM")
  @Nullable String actor;

  @RestQuery
  @Parameter(
      description =
          "Code of the list verification; retracted incidents are left out unless asked for")
  @Nullable String verification;

  @RestQuery
  @Parameter(
      description =
          "Id of the incident that counts in the place of those wanted; merged incidents are left out unless asked for")
  @Nullable String mergedInto;

  @RestQuery
  @Parameter(description = "Least number of deaths by the best estimate")
  @Nullable String minFatalities;

  @RestQuery
  @Parameter(
      description =
          "west,south,east,north in decimal degrees; west > east crosses the antimeridian",
      example = "-12.3,10.1,4.3,25.0")
  @Nullable String bbox;

  @RestQuery
  @Parameter(
      description = "latitude,longitude in decimal degrees; with radiusKm",
      example = "12.65,-8.0")
  @Nullable String near;

  @RestQuery
  @Parameter(description = "Kilometres around near, along great circles", example = "50")
  @Nullable String radiusKm;

  @RestQuery
  @Parameter(
      description =
          "certain, the default: only what lies in the area (near, bbox, admin1, admin2) for certain;"
              + " possible: also what may lie in it as far as its place is known")
  @Nullable String certainty;

  @RestQuery
  @Parameter(
      description =
          "Words to find in the text in any form, accents do not matter; \"…\" for a phrase, - to leave out")
  @Nullable String q;

  @RestQuery
  @Parameter(description = "Code of the list contributingFactor")
  @Nullable String factor;

  @RestQuery
  @Parameter(description = "Name of a source")
  @Nullable String source;

  @RestQuery
  @Parameter(description = "Code of the list datePrecision")
  @Nullable String datePrecision;

  @RestQuery
  @Parameter(
      description =
          "What was known at the end of a day in UTC, or at a moment; what is hidden today stays so",
      example = "2024-09-17")
  @Nullable String asOf;
}
