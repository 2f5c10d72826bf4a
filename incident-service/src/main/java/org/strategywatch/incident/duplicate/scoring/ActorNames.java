package org.strategywatch.incident.duplicate.scoring;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.strategywatch.incident.actor.RegisteredActor;
import org.strategywatch.incident.incident.Folding;

/**
 * The armed parties that an account names, each by every key that it goes by. Civilians, and nobody
 * in particular, are left out: that both accounts name them says nothing.
 *
 * @param groups keys of groups: the name, the name without words that name a kind, an acronym in
 *     brackets, and all of that for each other name in the registry of actors
 * @param states keys of states' forces: the state, however its arm is called
 */
record ActorNames(Set<String> groups, Set<String> states) {

  private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^)]*)\\)");
  private static final Set<String> NOBODY =
      Set.of("unknown", "unidentified", "unaffiliated", "civilians", "civilian", "applicable");
  private static final Set<String> STATE = Set.of("government", "military", "police", "army");
  private static final Set<String> KINDS =
      Set.of(
          "militia",
          "militias",
          "group",
          "forces",
          "armed",
          "of",
          "the",
          "and",
          "in",
          "affiliated");

  ActorNames {
    groups = Set.copyOf(groups);
    states = Set.copyOf(states);
  }

  /**
   * @param registry what is registered under a name; it also tells a state from a group whose name
   *     has an army in it
   */
  static ActorNames of(
      Collection<String> names, Function<String, Optional<RegisteredActor>> registry) {
    Set<String> groups = new LinkedHashSet<>();
    Set<String> states = new LinkedHashSet<>();
    for (String name : names) {
      Optional<RegisteredActor> registered = registry.apply(name);
      Set<String> called = new LinkedHashSet<>(Set.of(name));
      registered.ifPresent(actor -> called.addAll(actor.names()));
      if (hasWordOf(NOBODY, name)) {
        continue;
      }
      boolean isState =
          registered
              .map(actor -> actor.kind().equals("STATE_FORCES"))
              .orElseGet(() -> hasWordOf(STATE, name));
      if (isState) {
        called.forEach(other -> states.add(without(STATE, bare(Folding.text(other)))));
      } else {
        called.forEach(other -> groups.addAll(keys(other)));
      }
    }
    return new ActorNames(groups, states);
  }

  private static boolean hasWordOf(Set<String> words, String name) {
    return Stream.of(Folding.text(name).split(" ")).anyMatch(words::contains);
  }

  boolean isEmpty() {
    return groups.isEmpty() && states.isEmpty();
  }

  private static Set<String> keys(String name) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(Folding.text(name));
    Matcher acronym = IN_BRACKETS.matcher(name);
    while (acronym.find()) {
      keys.add(bare(Folding.text(acronym.group(1))));
    }
    keys.add(bare(Folding.text(IN_BRACKETS.matcher(name).replaceAll(" "))));
    keys.remove("");
    return keys;
  }

  private static String bare(String folded) {
    return without(KINDS, folded);
  }

  private static String without(Set<String> left, String folded) {
    return Stream.of(folded.split(" "))
        .filter(word -> !left.contains(word))
        .collect(Collectors.joining(" "));
  }

  @Override
  public String toString() {
    return Stream.concat(groups.stream(), states.stream())
        .sorted()
        .collect(Collectors.joining("; "));
  }
}
