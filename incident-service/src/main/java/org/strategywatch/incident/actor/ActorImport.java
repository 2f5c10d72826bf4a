package org.strategywatch.incident.actor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.strategywatch.incident.reference.CsvTable;
import org.strategywatch.incident.reference.ReferenceImportResponse;
import org.strategywatch.platform.web.problem.ProblemException;

/** Brings the registry up to UCDP's list; the same file again changes nothing. */
@ApplicationScoped
class ActorImport {

  private final ActorTable table;
  private final ActorRegistries registries;

  ActorImport(ActorTable table, ActorRegistries registries) {
    this.table = table;
    this.registries = registries;
  }

  /**
   * Takes the actors that can be taken; one that the file leaves out stays, and so do the aliases
   * that people added.
   *
   * @throws ProblemException 400 when it is no such table
   */
  @Transactional
  public ReferenceImportResponse store(byte[] file) {
    CsvTable csv = CsvTable.of(file, UcdpActorTable.REQUIRED);
    UcdpActorTable read = new UcdpActorTable();
    read.read(csv.rows());
    long revision = table.raiseRevision();
    ActorRegistry known = table.read();
    List<ActorEntry> news = new ArrayList<>();
    int created = 0;
    for (ActorEntry actor : read.actors()) {
      ActorEntry before = known.find(actor.scheme(), actor.externalId()).orElse(null);
      if (before == null) {
        created++;
        news.add(actor.known(actor.id(), List.of(), revision));
      } else if (!actor.known(before.id(), before.aliases(), before.revision()).equals(before)) {
        news.add(actor.known(before.id(), before.aliases(), revision));
      }
    }
    table.write(news);
    registries.change();
    List<String> ignored = new ArrayList<>(csv.columns());
    ignored.removeAll(UcdpActorTable.REQUIRED);
    return ReferenceImportResponse.of(
        csv.rows().size(), created, news.size() - created, read.rejections(), ignored);
  }
}
