package org.strategywatch.assessment.brief;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Writes a brief as one HTML document that needs nothing else: no script, no request. It is
 * well-formed XML too, because the PDF is made from it.
 */
@ApplicationScoped
class HtmlWriter {

  private final Template template;

  HtmlWriter(@Location("brief/brief.html") Template template) {
    this.template = template;
  }

  String write(Brief brief) {
    return Printable.of(template.data("brief", brief).data("words", brief.words()).render());
  }
}
