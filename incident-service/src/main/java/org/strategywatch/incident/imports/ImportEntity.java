package org.strategywatch.incident.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.BulkOrigin;
import org.strategywatch.incident.incident.BulkOutcome;
import org.strategywatch.platform.data.disclosure.Viewer;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

/** One file that was sent, from its arrival to its end. */
@Entity
@Table(name = "import_run")
@SuppressWarnings("UnusedVariable") // Some columns are written here and read in SQL only.
class ImportEntity {

  static final String RUNNING = "running";

  @Id private UUID id;
  private String format;
  private @Nullable String sharing;
  private @Nullable String scheme;
  private boolean dryRun;
  private String head;
  private String state;
  private String spool;
  private String startedBy;
  private String partner;

  @Enumerated(EnumType.STRING)
  private SharingLabel clearance;

  private Instant startedAt;
  private Instant progressAt;
  private @Nullable Instant finishedAt;
  private @Nullable String failure;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> warnings;

  private long rowsRead;
  private long rowsCreated;
  private long rowsUpdated;
  private long rowsUnchanged;
  private long rowsRejected;

  protected ImportEntity() {}

  /**
   * @param spool the directory that has the file
   */
  static ImportEntity start(
      UUID id, ImportOrder order, String spool, Importer importer, Instant now) {
    ImportEntity run = new ImportEntity();
    run.id = id;
    run.format = order.format().code();
    run.sharing = order.sharing();
    run.scheme = order.scheme();
    run.dryRun = order.isDryRun();
    run.head = "";
    run.state = RUNNING;
    run.spool = spool;
    run.startedBy = importer.subject();
    run.partner = importer.partner();
    run.clearance = importer.clearance();
    run.startedAt = now;
    run.progressAt = now;
    run.warnings = new ArrayList<>();
    return run;
  }

  /** Who sent the file. */
  record Importer(String subject, String partner, SharingLabel clearance) {}

  void advance(long read, long rejected, BulkOutcome outcome, Instant now) {
    rowsRead += read;
    rowsRejected += rejected;
    rowsCreated += outcome.created();
    rowsUpdated += outcome.updated();
    rowsUnchanged += outcome.unchanged();
    progressAt = now;
  }

  /** Keeps the lines above the rows. */
  void beginsWith(String lines) {
    head = lines;
  }

  void complete(List<String> found, Instant now) {
    state = "completed";
    warnings = new ArrayList<>(found);
    finishedAt = now;
  }

  void fail(String message, Instant now) {
    state = "failed";
    failure = message;
    finishedAt = now;
  }

  boolean isRunning() {
    return state.equals(RUNNING);
  }

  ImportRows rows() {
    return new ImportRows(rowsRead, rowsCreated, rowsUpdated, rowsUnchanged, rowsRejected);
  }

  UUID id() {
    return id;
  }

  ImportOrder order() {
    return new ImportOrder(ImportFormat.of(format), sharing, scheme, dryRun);
  }

  String head() {
    return head;
  }

  /** Only operators send a file; what they may see decides what it changes. */
  BulkOrigin origin(Instant now) {
    Viewer importer = new Viewer(partner, clearance, Set.of(Roles.OPERATOR));
    return new BulkOrigin(importer, "import " + id, now);
  }

  String state() {
    return state;
  }

  Instant startedAt() {
    return startedAt;
  }

  @Nullable Instant finishedAt() {
    return finishedAt;
  }

  @Nullable String failure() {
    return failure;
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }
}
