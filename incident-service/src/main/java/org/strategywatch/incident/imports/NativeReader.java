package org.strategywatch.incident.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.codelist.CodeLists;
import org.strategywatch.incident.incident.ExternalId;
import org.strategywatch.incident.incident.IncidentRequest;
import org.strategywatch.incident.incident.IncomingIncident;
import org.strategywatch.incident.incident.SensitiveKinds;
import org.strategywatch.platform.web.problem.JsonFailure;
import org.strategywatch.platform.web.problem.Violation;

/** Reads our own form: one incident a line, as JSON, with the fields that the API shows. */
final class NativeReader implements IncidentFileReader {

  static final String OWN_SCHEME = "strategywatch";

  /** What the service itself says about an incident; accepted, so that an export can come back. */
  private static final List<String> BOOKKEEPING =
      List.of("id", "verification", "flags", "recordedAt", "updatedAt", "version");

  private final LineReader lines;
  private final IncomingRows incoming;
  private final ObjectMapper mapper;
  private final @Nullable String sharing;
  private boolean sawObject;

  /**
   * @param sharing for rows without a label; RED when null, AMBER for sensitive kinds
   */
  NativeReader(
      InputStream in, IncomingRows incoming, ObjectMapper mapper, @Nullable String sharing) {
    lines = new LineReader(in);
    this.incoming = incoming;
    this.mapper = mapper;
    this.sharing = sharing;
  }

  @Override
  public @Nullable ParsedRow next() throws IOException {
    Line line = lines.next();
    while (line != null && line.isBlank()) {
      line = lines.next();
    }
    return line == null ? null : parse(line);
  }

  @Override
  public List<String> warnings() {
    return List.of();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private ParsedRow parse(Line line) {
    try {
      if (line.cut()) {
        CsvRow.Problem problem = Objects.requireNonNull(CsvRows.tooLong(line).problem());
        throw new RowRejectedException(problem.code(), problem.reason());
      }
      return new ParsedRow.Accepted(line, incident(object(line)));
    } catch (RowRejectedException rejection) {
      return new ParsedRow.Rejected(line, rejection.code(), rejection.reason());
    }
  }

  private ObjectNode object(Line line) {
    try {
      if (mapper.readTree(line.text()) instanceof ObjectNode object) {
        sawObject = true;
        return object;
      }
    } catch (JsonProcessingException failure) {
      if (!sawObject && line.number() == 1 && !line.text().startsWith("{")) {
        throw notNdjson();
      }
      throw new RowRejectedException("MALFORMED_JSON", JsonFailure.describe(failure));
    }
    throw sawObject
        ? new RowRejectedException("WRONG_TYPE", "a JSON object is expected")
        : notNdjson();
  }

  private static UnreadableFileException notNdjson() {
    return new UnreadableFileException(
        "This is not a native file: its first line is not a JSON object; one incident a line is"
            + " expected (NDJSON)");
  }

  private IncomingIncident incident(ObjectNode line) {
    NativeRow row = read(line, NativeRow.class);
    ObjectNode said = line.deepCopy();
    said.remove(BOOKKEEPING);
    IncidentRequest told = read(said, IncidentRequest.class);
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
