package org.strategywatch.incident.actor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
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
    ActorRegistry registry = registries.current();
    Set<String> keys = new LinkedHashSet<>();
    keys.add(Folding.text(name));
    registry
        .meant(name)
        .ifPresent(
            actor ->
                actor
                    .names()
                    .filter(other -> registry.meant(other).filter(actor::equals).isPresent())
                    .map(Folding::text)
                    .forEach(keys::add));
    return List.copyOf(keys);
  }
}
