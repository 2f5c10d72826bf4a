package org.strategywatch.incident.imports.file;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.ContentJson;
import org.strategywatch.incident.incident.ExternalId;
import org.strategywatch.incident.incident.IncidentRequest;
import org.strategywatch.incident.incident.IncidentRules;
import org.strategywatch.incident.incident.IncomingIncident;
import org.strategywatch.platform.web.problem.Violation;

/**
 * Holds what a row says to the same rules as a request; only the order of the deaths is let pass,
 * flagged.
 */
@Singleton
public class IncomingRows {

  private final Validator validator;
  private final ContentJson json;
  private final Clock clock;

  IncomingRows(Validator validator, ContentJson json, Clock clock) {
    this.validator = validator;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param content with sharing and licence
   * @throws RowRejectedException naming the first thing that is wrong
   */
  public IncomingIncident accept(
      ExternalId key,
      @Nullable UUID ownId,
      IncidentRequest content,
      String verification,
      List<String> flags) {
    validator.validate(content).stream()
        .min(Comparator.comparing(violation -> violation.getPropertyPath().toString()))
        .ifPresent(IncomingRows::reject);
    List<Violation> violations =
        IncidentRules.violations(content, LocalDate.ofInstant(clock.instant(), clock.getZone()));
    if (!violations.isEmpty()) {
      Violation first = violations.getFirst();
      throw new RowRejectedException(first.code(), first.pointer() + ": " + first.message());
    }
    List<String> allFlags = flags(content, flags);
    String stored = json.write(content);
    return new IncomingIncident(
        key, ownId, content, stored, verification, allFlags, hash(verification, allFlags, stored));
  }

  private static void reject(ConstraintViolation<IncidentRequest> violation) {
    throw new RowRejectedException(
        "INVALID_VALUE", violation.getPropertyPath() + ": " + violation.getMessage());
  }

  private static List<String> flags(IncidentRequest content, List<String> given) {
    TreeSet<String> flags = new TreeSet<>(given);
    if (IncidentRules.deathViolations(content).isEmpty()) {
      flags.remove("DEATHS_OUT_OF_ORDER");
    } else {
      flags.add("DEATHS_OUT_OF_ORDER");
    }
    return new ArrayList<>(flags);
  }

  private static String hash(String verification, List<String> flags, String content) {
    String text = verification + flags + content;
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
