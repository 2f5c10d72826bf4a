package org.strategywatch.incident.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.IncidentProblem;
import org.strategywatch.platform.web.precondition.EntityTag;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.security.Caller;

/** Keeps how the forms' answers become incidents. */
@ApplicationScoped
public class FormMappings {

  private final MappingTable table;
  private final FormMappingRules rules;
  private final Caller caller;
  private final Clock clock;

  FormMappings(MappingTable table, FormMappingRules rules, Caller caller, Clock clock) {
    this.table = table;
    this.rules = rules;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * @throws ProblemException 404 when the form has none
   */
  @Transactional
  public StoredMapping read(String form) {
    return table
        .find(form)
        .orElseThrow(
            () ->
                ProblemException.of(
                    IncidentProblem.FORM_NOT_MAPPED, "The form " + form + " has no mapping"));
  }

  /**
   * Replaces a form's mapping, or sets its first one; what was sent before stays as it was mapped.
   *
   * @throws ProblemException 400 naming every place that is wrong, 428 and 412 for the precondition
   *     where there is one already
   */
  @Transactional
  public StoredMapping save(String form, @Nullable String ifMatch, FormMapping mapping) {
    rules.requireValid(mapping);
    Optional<StoredMapping> present = table.lock(form);
    present.ifPresent(known -> EntityTag.ofVersion(known.version()).requireMatch(ifMatch));
    StoredMapping saved =
        new StoredMapping(mapping, present.map(StoredMapping::version).orElse(0L) + 1);
    table.save(form, saved, caller.partner(), clock.instant());
    return saved;
  }
}
