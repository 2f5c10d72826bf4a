package org.strategywatch.platform.web.problem;

import java.net.URI;
import java.util.Locale;

/** A kind of error that clients may rely on; each service has one enum of them, its catalogue. */
public interface ProblemType {

  /** Stable name in UPPER_SNAKE. */
  String code();

  /** Short sentence in English that is the same for every occurrence. */
  String title();

  /** HTTP status, 400 to 599. */
  int status();

  /** Relative reference that identifies the type, such as {@code /problems/incident-not-found}. */
  default URI uri() {
    return URI.create("/problems/" + code().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
