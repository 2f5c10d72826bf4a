package org.strategywatch.assessment.brief;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.strategywatch.platform.web.problem.PlatformProblem;
import org.strategywatch.platform.web.problem.ProblemException;

/** The forms in which a brief is given. */
enum BriefFormat {
  HTML(MediaType.TEXT_HTML, "html"),
  PDF("application/pdf", "pdf"),
  MARKDOWN("text/markdown", "md");

  private final MediaType type;
  private final String ending;

  BriefFormat(String type, String ending) {
    this.type = MediaType.valueOf(type);
    this.ending = ending;
  }

  /** Of files. */
  String ending() {
    return ending;
  }

  /** As it stands in the header. */
  MediaType contentType() {
    return this == PDF ? type : type.withCharset("UTF-8");
  }

  /** 406, naming what there is. */
  static ProblemException notAcceptable() {
    return ProblemException.of(
        PlatformProblem.NOT_ACCEPTABLE,
        "A brief is given as "
            + Arrays.stream(values())
                .map(format -> format.type.toString())
                .collect(Collectors.joining(", ")));
  }
}
