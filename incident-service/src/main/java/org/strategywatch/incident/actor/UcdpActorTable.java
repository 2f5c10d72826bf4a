package org.strategywatch.incident.actor;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.strategywatch.incident.codelist.Countries;
import org.strategywatch.incident.reference.CsvTable;
import org.strategywatch.incident.reference.ReferenceImportResponse.Rejection;

/** Reads UCDP's list of actors (codebook of the UCDP Actor Dataset, version 22.1), row by row. */
final class UcdpActorTable {

  static final String SCHEME = "ucdp";

  static final List<String> REQUIRED =
      List.of(
          "ActorId",
          "NameData",
          "NameOrig",
          "NameOrigFull",
          "NameOrigFullEng",
          "NewName",
          "NewNameFullMotherTongue",
          "NewNameFullEng",
          "Org",
          "ActorIdPrev",
          "ActorIdSplitTemp",
          "ActorIdAlliance",
          "ActorIdGroup",
          "Location");

  /**
   * Org: 1 formally organised groups, 2 supporters of a party or a person, 3 groups of a common
   * identity, 4 governments.
   */
  private static final Map<String, String> KINDS =
      Map.of(
          "1", "REBEL_GROUP",
          "2", "POLITICAL_MILITIA",
          "3", "IDENTITY_MILITIA",
          "4", "STATE_FORCES");

  private final Map<String, ActorEntry> actors = new LinkedHashMap<>();
  private final List<Rejection> rejections = new ArrayList<>();

  void read(List<CsvTable.Row> rows) {
    rows.forEach(this::read);
  }

  List<ActorEntry> actors() {
    return List.copyOf(actors.values());
  }

  List<Rejection> rejections() {
    return List.copyOf(rejections);
  }

  private void read(CsvTable.Row row) {
    Optional<String> id = row.cell("ActorId");
    Optional<String> name = row.cell("NameData");
    if (!row.isWhole()) {
      reject(row, "WRONG_NUMBER_OF_VALUES", "it has other columns than the header");
    } else if (id.isEmpty() || name.isEmpty()) {
      reject(row, "MISSING_VALUE", "ActorId and NameData are needed");
    } else if (!row.cell("Org").map(KINDS::containsKey).orElse(false)) {
      reject(row, "UNKNOWN_CODE", "Org is none of 1 to 4");
    } else if (actors.containsKey(id.get())) {
      reject(row, "REPEATED_ID", id.get() + " came before in this file");
    } else {
      actors.put(id.get(), actor(row, id.get(), name.get()));
    }
  }

  private void reject(CsvTable.Row row, String code, String reason) {
    rejections.add(new Rejection(row.line(), row.text(), code, reason));
  }

  private static ActorEntry actor(CsvTable.Row row, String id, String name) {
    return new ActorEntry(
        UuidCreator.getTimeOrderedEpochPlus1(),
        SCHEME,
        id,
        name,
        otherNames(row, name),
        List.of(),
        kind(row),
        countries(row),
        new ActorEntry.Relations(
            list(row, "ActorIdPrev"),
            list(row, "ActorIdSplitTemp"),
            list(row, "ActorIdGroup"),
            list(row, "ActorIdAlliance")),
        0);
  }

  private static String kind(CsvTable.Row row) {
    return row.cell("Org").map(KINDS::get).orElse("UNKNOWN");
  }

  private static List<String> otherNames(CsvTable.Row row, String name) {
    Set<String> names = new LinkedHashSet<>();
    Stream.of("NameOrig", "NameOrigFull", "NameOrigFullEng")
        .flatMap(column -> row.cell(column).stream())
        .forEach(names::add);
    names.addAll(newNames(row));
    names.removeIf(other -> other.equals(name) || other.equalsIgnoreCase("n/a"));
    return List.copyOf(names);
  }

  /** A row with several renamings lists them with commas, which full names may contain as well. */
  private static List<String> newNames(CsvTable.Row row) {
    List<String> names = list(row, "NewName");
    List<String> all = new ArrayList<>(names);
    for (String column : List.of("NewNameFullMotherTongue", "NewNameFullEng")) {
      List<String> full = list(row, column);
      if (full.size() == names.size()) {
        all.addAll(full);
      } else {
        row.cell(column).ifPresent(all::add);
      }
    }
    return all;
  }

  private static List<String> countries(CsvTable.Row row) {
    return list(row, "Location").stream()
        .flatMap(name -> Countries.ofName(name).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static List<String> list(CsvTable.Row row, String column) {
    return row.cell(column).stream()
        .flatMap(text -> Arrays.stream(text.split(",")))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
