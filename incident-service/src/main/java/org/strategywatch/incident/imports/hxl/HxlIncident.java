package org.strategywatch.incident.imports.hxl;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.codelist.Countries;
import org.strategywatch.incident.imports.file.IncidentDraft;
import org.strategywatch.incident.imports.file.RowRejectedException;
import org.strategywatch.incident.imports.file.RowValues;
import org.strategywatch.incident.incident.ExternalId;
import org.strategywatch.incident.incident.Fatalities;
import org.strategywatch.incident.incident.Location;

/**
 * What a row of a tagged table says, in our terms.
 *
 * @param row by the names of {@link HxlField}
 */
record HxlIncident(RowValues row, HxlColumns columns, HxlActors actors) {

  IncidentDraft draft(String scheme) {
    HxlDate date = HxlDate.of(row);
    HxlKind kind = HxlKind.of(row, columns.has(HxlField.INGO_STAFF));
    IncidentDraft draft = new IncidentDraft(key(scheme), date.first(), country());
    draft
        .when(HxlDate.end(row), date.precision())
        .what(kind.type(), kind.subType())
        .in(row.text("ADMIN1"), row.text("ADMIN2"), row.text("PLACE"))
        .at(location(), locationPrecision())
        .deaths(deaths(), row.count("CIVILIANS_KILLED"))
        .harmed(row.count("INJURED"), row.count("KIDNAPPED"))
        .ngoImpact(HxlNgoImpact.of(row))
        .summary(summary());
    actors.describe(row, draft);
    row.list("SOURCE").stream().filter(name -> !name.isEmpty()).forEach(draft::source);
    return draft;
  }

  ExternalId key(String scheme) {
    String id = row.text("ID");
    if (id == null) {
      throw new RowRejectedException(
          "NO_IDENTITY",
          "a value under #event+id is needed, or the same file would make a second incident");
    }
    return new ExternalId(scheme, id);
  }

  private String country() {
    String code = row.text("COUNTRY_CODE");
    Optional<String> known =
        code == null ? Optional.empty() : ofCode(code.toUpperCase(Locale.ROOT));
    return known
        .or(() -> Optional.ofNullable(row.text("COUNTRY_NAME")).flatMap(Countries::ofName))
        .orElseThrow(
            () ->
                new RowRejectedException(
                    "UNKNOWN_COUNTRY",
                    "neither '%s' nor '%s' is a country that we know"
                        .formatted(code, row.text("COUNTRY_NAME"))));
  }

  private static Optional<String> ofCode(String code) {
    return code.length() == 2 && Countries.isKnown(code)
        ? Optional.of(code)
        : Countries.ofIso3(code);
  }

  private @Nullable Location location() {
    return row.text("LATITUDE") == null && row.text("LONGITUDE") == null
        ? null
        : new Location(row.degrees("LATITUDE"), row.degrees("LONGITUDE"));
  }

  /**
   * A point of a row that leaves finer places empty is no more exact than what it names; how exact
   * the others are, such files do not say.
   */
  private @Nullable String locationPrecision() {
    if (row.text("LATITUDE") == null || isGiven(HxlField.PLACE)) {
      return null;
    }
    if (isGiven(HxlField.ADMIN2)) {
      return "ADMIN2";
    }
    return isGiven(HxlField.ADMIN1) ? "ADMIN1" : "COUNTRY";
  }

  /** A field without a column is not left empty. */
  private boolean isGiven(HxlField field) {
    return !columns.has(field) || row.text(field.name()) != null;
  }

  private @Nullable Fatalities deaths() {
    Integer killed = row.count("KILLED");
    return killed == null ? null : new Fatalities(null, killed, null);
  }

  /** The description, or else what the columns that tell of circumstances say. */
  private @Nullable String summary() {
    String description = row.text("DESCRIPTION");
    if (description != null) {
      return description;
    }
    String circumstances =
        Stream.of(HxlField.MEANS, HxlField.TYPE, HxlField.PLACE_TYPE, HxlField.MOTIVE)
            .map(this::circumstance)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return circumstances.isEmpty() ? null : circumstances;
  }

  private @Nullable String circumstance(HxlField field) {
    String value = row.text(field.name());
    return value == null || value.equalsIgnoreCase("unknown")
        ? null
        : columns.nameOf(field) + ": " + value + ".";
  }
}
