package org.strategywatch.incident.actor;

import java.util.List;

/**
 * What the registry tells of an actor that somebody named.
 *
 * @param kind code of the list actorKind
 * @param names every name that means this actor and no other, as registered
 */
public record RegisteredActor(String kind, List<String> names) {

  public RegisteredActor {
    names = List.copyOf(names);
  }
}
