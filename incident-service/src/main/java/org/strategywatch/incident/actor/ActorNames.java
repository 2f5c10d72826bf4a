package org.strategywatch.incident.actor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.strategywatch.incident.incident.Folding;

/** Under which names an actor's incidents may be recorded. */
@ApplicationScoped
public class ActorNames {

  private final ActorRegistries registries;

  ActorNames(ActorRegistries registries) {
    this.registries = registries;
  }

  /**
   * The folded name itself and, when it means exactly one registered actor, every other name that
   * means that actor.
   */
  public List<String> keys(String name) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(Folding.text(name));
    registered(name)
        .ifPresent(actor -> actor.names().stream().map(Folding::text).forEach(keys::add));
    return List.copyOf(keys);
  }

  /** Empty when the name means no registered actor, or could mean several. */
  public Optional<RegisteredActor> registered(String name) {
    return registries.current().registered(name);
  }
}
