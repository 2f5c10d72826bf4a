package org.strategywatch.platform.web.language;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.strategywatch.platform.web.paging.Page;

/**
 * Puts sentences into the caller's language on the way out. What is stored, replayed or logged
 * stays English, so that no answer is kept in the language of whoever asked first.
 */
public class LanguageFilter {

  private final Texts texts;

  LanguageFilter(Texts texts) {
    this.texts = texts;
  }

  @ServerResponseFilter
  public void translate(ContainerRequestContext request, ContainerResponseContext response) {
    List<String> wanted = request.getHeaders().getOrDefault("Accept-Language", List.of());
    Locale language = Texts.language(wanted);
    UnaryOperator<String> translation = text -> texts.in(language, text);
    if (response.getEntity() instanceof Translatable answer) {
      response.setEntity(answer.translated(translation));
    } else if (response.getEntity() instanceof Page<?> page && hasText(page)) {
      response.setEntity(translated(page, translation));
    } else {
      return;
    }
    response.getHeaders().putSingle("Content-Language", language.toLanguageTag());
    response.getHeaders().add("Vary", "Accept-Language");
  }

  private static boolean hasText(Page<?> page) {
    return page.items().stream().anyMatch(Translatable.class::isInstance);
  }

  private static Page<?> translated(Page<?> page, UnaryOperator<String> translation) {
    return new Page<>(
        page.items().stream()
            .map(Translatable.class::cast)
            .map(item -> item.translated(translation))
            .toList(),
        page.nextCursor());
  }
}
