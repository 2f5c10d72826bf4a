package org.strategywatch.incident.actor;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which actors are wanted; all given parameters must hold. */
public class ActorFilter {

  @RestQuery
  @Parameter(
      description = "Part of any of the names; accents, case, spaces and apostrophes do not matter",
      example = "Nusrat al-Islam")
  @Nullable String q;

  @RestQuery
  @Parameter(description = "Code of the list actorKind")
  @Nullable String kind;

  @RestQuery
  @Parameter(description = "ISO 3166-1 alpha-2 code of a country where it is or was active")
  @Nullable String country;
}
