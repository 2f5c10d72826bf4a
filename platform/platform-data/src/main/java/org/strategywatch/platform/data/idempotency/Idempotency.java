package org.strategywatch.platform.data.idempotency;

import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Remembers the answers to POSTs that carry an {@code Idempotency-Key}, for 24 hours. */
public interface Idempotency {

  /**
   * Runs the operation in a transaction together with the record of its answer. A repeated call of
   * the same caller with the same key and request gets the first answer again (status, Location,
   * ETag, body); concurrent ones wait for the first.
   *
   * @param key the header as it came; null runs the operation without a record
   * @param operation names what is done, such as {@code recordIncident}
   * @param request compared by its JSON
   * @throws org.strategywatch.platform.web.problem.ProblemException 422 when the key was used with
   *     another request, 400 naming the header when the key is empty or longer than 255 characters
   */
  <T> RestResponse<T> once(
      @Nullable String key,
      String operation,
      Object request,
      Class<T> answerType,
      Supplier<RestResponse<T>> work);
}
