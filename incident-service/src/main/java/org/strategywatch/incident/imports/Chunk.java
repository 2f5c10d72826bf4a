package org.strategywatch.incident.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.strategywatch.incident.imports.file.IncidentFileReader;
import org.strategywatch.incident.imports.file.ParsedRow;
import org.strategywatch.incident.incident.IncomingIncident;

/** Rows of a file that are stored together. */
record Chunk(List<IncomingIncident> accepted, List<ParsedRow.Rejected> rejected) {

  /** The next rows, at most so many; empty behind the last one. */
  static Chunk read(IncidentFileReader reader, int size) throws IOException {
    Chunk chunk = new Chunk(new ArrayList<>(), new ArrayList<>());
    while (chunk.size() < size) {
      switch (reader.next()) {
        case null -> {
          return chunk;
        }
        case ParsedRow.Accepted accepted -> chunk.accepted().add(accepted.incident());
        case ParsedRow.Rejected rejected -> chunk.rejected().add(rejected);
      }
    }
    return chunk;
  }

  long size() {
    return accepted.size() + (long) rejected.size();
  }
}
