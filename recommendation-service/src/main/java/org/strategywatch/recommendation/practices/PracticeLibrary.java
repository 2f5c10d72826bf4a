package org.strategywatch.recommendation.practices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strategywatch.recommendation.code.Language;
import org.strategywatch.recommendation.code.PracticeCode;
import org.strategywatch.recommendation.code.PracticeKind;
import org.strategywatch.recommendation.code.RecommendationCategory;
import org.strategywatch.recommendation.drafting.DefaultLink;

/** The practices and the default links, as the database has them now. */
@ApplicationScoped
public class PracticeLibrary {

  private final PracticeRepository practices;
  private final DefaultLinkRepository links;
  private final CategoryDefaultRepository defaults;

  PracticeLibrary(
      PracticeRepository practices,
      DefaultLinkRepository links,
      CategoryDefaultRepository defaults) {
    this.practices = practices;
    this.links = links;
    this.defaults = defaults;
  }

  /** Every link, in the order in which reasons are given. */
  @Transactional
  public List<DefaultLink> links() {
    return links.inOrder().stream().map(DefaultLinkEntity::toRule).toList();
  }

  /** What a recommendation of the category says by default, with the practices that serve it. */
  @Transactional
  public CategoryDefault defaultsOf(RecommendationCategory category) {
    List<PracticeCode> serving =
        practices.inOrder().stream()
            .filter(practice -> practice.serves(category))
            .map(PracticeEntity::code)
            .toList();
    return defaults.require(category).with(serving);
  }

  @Transactional
  List<PracticeResponse> list(
      @Nullable PracticeKind kind, @Nullable RecommendationCategory category, Language language) {
    List<LinkResponse> all = links.inOrder().stream().map(DefaultLinkEntity::toResponse).toList();
    return practices.inOrder().stream()
        .filter(practice -> kind == null || practice.kind() == kind)
        .filter(practice -> category == null || practice.serves(category))
        .map(practice -> practice.in(language, all))
        .toList();
  }
}
