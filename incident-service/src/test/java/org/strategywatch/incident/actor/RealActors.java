package org.strategywatch.incident.actor;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.strategywatch.incident.imports.SharedData;
import org.strategywatch.incident.reference.CsvTable;

/** The registry as it is after an import of UCDP's list of actors. */
public final class RealActors {

  private RealActors() {}

  public static Function<String, Optional<RegisteredActor>> ucdp() throws IOException {
    UcdpActorTable table = new UcdpActorTable();
    table.read(
        CsvTable.of(SharedData.read("ucdp/actors-22.1.csv"), UcdpActorTable.REQUIRED).rows());
    return new ActorRegistry(1, table.actors())::registered;
  }
}
