package org.strategywatch.incident.imports.own;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.codelist.CodeLists;
import org.strategywatch.incident.imports.file.IncomingRows;
import org.strategywatch.incident.imports.file.RowParser;
import org.strategywatch.incident.imports.file.RowRejectedException;
import org.strategywatch.incident.incident.ExternalId;
import org.strategywatch.incident.incident.IncidentRequest;
import org.strategywatch.incident.incident.IncomingIncident;
import org.strategywatch.incident.incident.SensitiveKinds;
import org.strategywatch.incident.table.IncidentTable;
import org.strategywatch.platform.web.problem.JsonFailure;
import org.strategywatch.platform.web.problem.Violation;

/** Takes an incident with the fields that the API shows, as it leaves in our exports. */
final class NativeReader implements RowParser<ObjectNode> {

  static final String OWN_SCHEME = "strategywatch";

  /** What the service itself says about an incident, and is taken over. */
  private static final List<String> BESIDE_CONTENT = List.of("id", "verification", "flags");

  /** What the service itself says about an incident; accepted, so that an export can come back. */
  private static final List<String> BOOKKEEPING =
      Stream.of(
              IncidentTable.DERIVED,
              BESIDE_CONTENT,
              List.of("recordedAt", "updatedAt", "mergedInto", "version"))
          .flatMap(List::stream)
          .toList();

  private final IncomingRows incoming;
  private final ObjectMapper mapper;
  private final @Nullable String sharing;
  private final List<String> warnings;

  /**
   * @param sharing for rows without a label; RED when null, AMBER for sensitive kinds
   */
  NativeReader(
      IncomingRows incoming, ObjectMapper mapper, @Nullable String sharing, List<String> warnings) {
    this.incoming = incoming;
    this.mapper = mapper;
    this.sharing = sharing;
    this.warnings = warnings;
  }

  @Override
  public List<String> warnings() {
    return warnings;
  }

  @Override
  public IncomingIncident incident(ObjectNode said) {
    ObjectNode beside = said.objectNode();
    BESIDE_CONTENT.stream().filter(said::has).forEach(field -> beside.set(field, said.get(field)));
    NativeRow row = read(beside, NativeRow.class);
    IncidentRequest told = read(said.remove(BOOKKEEPING), IncidentRequest.class);
    IncidentRequest content =
        told.withDefaults(SensitiveKinds.defaultLabel(told, sharing), "INTERNAL");
    List<String> flags = Objects.requireNonNullElse(row.flags(), List.of());
    flags.forEach(flag -> requireCode("/flags", "incidentFlag", flag));
    String verification = Objects.requireNonNullElse(row.verification(), "REPORTED");
    requireCode("/verification", "verification", verification);
    return incoming.accept(key(row.id(), content), row.id(), content, verification, flags);
  }

  private static ExternalId key(@Nullable UUID id, IncidentRequest content) {
    if (!content.externalIds().isEmpty()) {
      return content.externalIds().getFirst();
    }
    if (id == null) {
      throw new RowRejectedException(
          "NO_IDENTITY",
          "externalIds or id is needed, or the same file would make a second incident");
    }
    return new ExternalId(OWN_SCHEME, id.toString());
  }

  private static void requireCode(String pointer, String list, String code) {
    if (!CodeLists.contains(list, code)) {
      throw new RowRejectedException(
          "UNKNOWN_CODE", "%s: '%s' is not a code of the list %s".formatted(pointer, code, list));
    }
  }

  private <T> T read(JsonNode line, Class<T> type) {
    try {
      return mapper.treeToValue(line, type);
    } catch (JsonMappingException failure) {
      Violation violation = JsonFailure.locate(failure);
      throw new RowRejectedException(
          violation.code(), violation.pointer() + ": " + violation.message());
    } catch (JsonProcessingException failure) {
      throw new RowRejectedException("MALFORMED_JSON", JsonFailure.describe(failure));
    }
  }
}
