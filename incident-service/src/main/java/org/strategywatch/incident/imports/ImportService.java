package org.strategywatch.incident.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.IncidentProblem;
import org.strategywatch.platform.data.idempotency.Idempotency;
import org.strategywatch.platform.web.paging.Cursor;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.paging.PageRequest;
import org.strategywatch.platform.web.problem.ProblemException;

/** Takes files in and tells what became of them. */
@ApplicationScoped
public class ImportService {

  private final ImportRepository imports;
  private final RejectionTable rejections;
  private final SpoolDirectory spool;
  private final ImportRunner runner;
  private final Idempotency idempotency;
  private final ImportAdmission admission;

  ImportService(
      ImportRepository imports,
      RejectionTable rejections,
      SpoolDirectory spool,
      ImportRunner runner,
      Idempotency idempotency,
      ImportAdmission admission) {
    this.imports = imports;
    this.rejections = rejections;
    this.spool = spool;
    this.runner = runner;
    this.idempotency = idempotency;
    this.admission = admission;
  }

  /**
   * What an idempotency key stands for: the same file with the same parameters.
   *
   * @param sha256 of the file as it was sent
   */
  record Upload(ImportOrder order, String sha256) {}

  /**
   * Receives the file and lets the import run in the background.
   *
   * @throws ProblemException 400, 413 or 507 when the file cannot be taken; nothing is kept then
   */
  RestResponse<ImportResponse> start(@Nullable String key, ImportOrder order, InputStream file) {
    UUID id = UuidCreator.getTimeOrderedEpochPlus1();
    SpoolDirectory.Spooled spooled = spool.receive(id, file);
    boolean used = false;
    try {
      RestResponse<ImportResponse> answer =
          idempotency.once(
              key,
              "startImport",
              new Upload(order, spooled.sha256()),
              ImportResponse.class,
              () -> accepted(admission.admit(id, order, spool.name())));
      used = String.valueOf(answer.getHeaderString("Location")).endsWith(id.toString());
      if (used) {
        runner.enqueue(id);
      }
      return answer;
    } finally {
      if (!used) {
        spool.discard(spooled.file());
      }
    }
  }

  private static RestResponse<ImportResponse> accepted(ImportResponse run) {
    return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, run)
        .header("Location", "/v1/imports/" + run.id())
        .build();
  }

  /**
   * @throws ProblemException 404
   */
  @Transactional
  public ImportResponse read(UUID id) {
    return ImportResponse.from(imports.findByIdOptional(id).orElseThrow(() -> notFound(id)));
  }

  /**
   * A page of the rejected rows in the order of the file.
   *
   * @throws ProblemException 404, or 400 naming the parameter
   */
  Page<RejectionResponse> rejections(UUID id, @Nullable String limit, @Nullable String cursor) {
    String scope = "rejections of " + id;
    PageRequest page = PageRequest.of(limit, cursor, scope);
    long behind = page.after().map(ImportService::line).orElse(0L);
    List<RejectionResponse> found = rejections.read(id, behind, page.limit() + 1);
    return Page.of(
        found,
        page.limit(),
        rejection -> rejection,
        last -> new Cursor(scope, List.of(Long.toString(last.line()))));
  }

  /**
   * The rejected rows as they came, to be corrected and sent again.
   *
   * @throws ProblemException 404
   */
  @Transactional
  RejectedFile rejectedFile(UUID id) {
    ImportEntity run = imports.findByIdOptional(id).orElseThrow(() -> notFound(id));
    return new RejectedFile(id, run.head(), rejections);
  }

  private static long line(Cursor cursor) {
    try {
      return Long.parseLong(cursor.key().getFirst());
    } catch (NumberFormatException _) {
      throw ProblemException.invalidParameter(
          "cursor", "INVALID_CURSOR", "it is not a cursor that this list gave");
    }
  }

  private static ProblemException notFound(UUID id) {
    return ProblemException.of(IncidentProblem.IMPORT_NOT_FOUND, "There is no import " + id);
  }
}
