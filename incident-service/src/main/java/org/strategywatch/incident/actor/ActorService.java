package org.strategywatch.incident.actor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.IncidentProblem;
import org.strategywatch.incident.codelist.CodeLists;
import org.strategywatch.incident.codelist.Countries;
import org.strategywatch.incident.incident.Folding;
import org.strategywatch.platform.web.paging.Cursor;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.paging.PageRequest;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.problem.Violation;
import org.strategywatch.platform.web.request.QueryText;
import org.strategywatch.platform.web.security.Caller;

/** Finds actors and teaches the registry what people know about their names. */
@ApplicationScoped
class ActorService {

  private static final int MAX_TEXT = 200;

  private final ActorRegistries registries;
  private final ActorTable table;
  private final Caller caller;
  private final Clock clock;

  ActorService(ActorRegistries registries, ActorTable table, Caller caller, Clock clock) {
    this.registries = registries;
    this.table = table;
    this.caller = caller;
    this.clock = clock;
  }

  /** What is shown, and the revision that it shows. */
  record Tagged(ActorDetailResponse actor, long revision) {}

  /**
   * Relations change with other actors, so the whole registry's revision tags it.
   *
   * @throws ProblemException 404
   */
  Tagged read(UUID id) {
    ActorRegistry registry = registries.current();
    ActorEntry actor = registry.find(id).orElseThrow(() -> notFound(id));
    return new Tagged(ActorDetailResponse.from(actor, registry), registry.revision());
  }

  /**
   * One page in the order of the names.
   *
   * @throws ProblemException 400 naming the parameter
   */
  Page<ActorResponse> list(ActorFilter filter, @Nullable String limit, @Nullable String cursor) {
    List<String> scope = new ArrayList<>(List.of("actors"));
    Predicate<ActorEntry> wanted = conditions(filter, scope);
    PageRequest page = PageRequest.of(limit, cursor, scope.toString());
    String behind = page.after().map(place -> place.key().getFirst()).orElse("");
    List<ActorEntry> found =
        registries.current().all().stream()
            .filter(actor -> place(actor).compareTo(behind) > 0)
            .filter(wanted)
            .limit(page.limit() + 1L)
            .toList();
    return Page.of(
        found,
        page.limit(),
        ActorResponse::from,
        last -> new Cursor(scope.toString(), List.of(place(last))));
  }

  private static String place(ActorEntry actor) {
    return Folding.text(actor.name()) + "\t" + actor.id();
  }

  private static Predicate<ActorEntry> conditions(ActorFilter filter, List<String> scope) {
    List<Predicate<ActorEntry>> all = new ArrayList<>();
    new QueryText("q", filter.q)
        .text(MAX_TEXT)
        .map(ActorRegistry::letters)
        .ifPresent(letters -> add(all, scope, "named " + letters, a -> isNamed(a, letters)));
    new QueryText("kind", filter.kind)
        .read(
            "UNKNOWN_CODE",
            "a code of the list actorKind is expected; GET /v1/codelists/actorKind",
            code -> CodeLists.contains("actorKind", code) ? code : null)
        .ifPresent(kind -> add(all, scope, kind, actor -> actor.kind().equals(kind)));
    new QueryText("country", filter.country)
        .read(
            "UNKNOWN_COUNTRY",
            "an ISO 3166-1 alpha-2 code is expected",
            code -> Countries.isKnown(code) ? code : null)
        .ifPresent(code -> add(all, scope, code, actor -> actor.countries().contains(code)));
    return all.stream().reduce(_ -> true, Predicate::and);
  }

  private static void add(
      List<Predicate<ActorEntry>> all,
      List<String> scope,
      String text,
      Predicate<ActorEntry> condition) {
    scope.add(text);
    all.add(condition);
  }

  private static boolean isNamed(ActorEntry actor, String letters) {
    return actor.names().anyMatch(name -> ActorRegistry.letters(name).contains(letters));
  }

  /**
   * Adds an alias; a name that the actor has already changes nothing.
   *
   * @throws ProblemException 404, or 409 when the name means another actor
   */
  @Transactional
  public Tagged addAlias(UUID id, String name) {
    long revision = table.raiseRevision();
    ActorRegistry registry = table.read();
    ActorEntry actor = registry.find(id).orElseThrow(() -> notFound(id));
    String letters = ActorRegistry.letters(name);
    if (actor.names().noneMatch(known -> ActorRegistry.letters(known).equals(letters))) {
      registry.meant(name).ifPresent(ActorService::refuse);
      table.addAlias(id, name.strip(), caller.partner(), clock.instant(), revision);
    }
    registries.change();
    ActorRegistry changed = table.read();
    return new Tagged(
        ActorDetailResponse.from(changed.find(id).orElseThrow(), changed), changed.revision());
  }

  private static void refuse(ActorEntry other) {
    throw ProblemException.of(
        IncidentProblem.NAME_OF_ANOTHER_ACTOR,
        "%s (%s) has that name".formatted(other.id(), other.name()),
        Violation.atPointer("/name", "TAKEN", "it means " + other.name()));
  }

  private static ProblemException notFound(UUID id) {
    return ProblemException.of(IncidentProblem.ACTOR_NOT_FOUND, "There is no actor " + id);
  }
}
