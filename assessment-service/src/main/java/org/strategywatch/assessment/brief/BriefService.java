package org.strategywatch.assessment.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.strategywatch.assessment.assessments.AssessmentDetail;
import org.strategywatch.assessment.assessments.AssessmentDetails;
import org.strategywatch.assessment.assessments.Language;
import org.strategywatch.assessment.indicators.ComputationBackground;
import org.strategywatch.assessment.recommendations.KnownRecommendations;
import org.strategywatch.assessment.strategies.StrategyService;
import org.strategywatch.platform.web.language.Texts;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.security.Caller;

/** Gathers what a brief may say to its reader, and puts it together. */
@ApplicationScoped
class BriefService {

  private final AssessmentDetails assessments;
  private final StrategyService strategies;
  private final ComputationBackground background;
  private final KnownRecommendations recommendations;
  private final Texts texts;
  private final Caller caller;

  BriefService(
      AssessmentDetails assessments,
      StrategyService strategies,
      ComputationBackground background,
      KnownRecommendations recommendations,
      Texts texts,
      Caller caller) {
    this.assessments = assessments;
    this.strategies = strategies;
    this.background = background;
    this.recommendations = recommendations;
    this.texts = texts;
    this.caller = caller;
  }

  /**
   * The label of an assessment is at least that of every incident that counted, so whoever may read
   * it may know where those were and whose records they are.
   *
   * @throws ProblemException 404 when there is no assessment or the caller may not see it
   */
  @Transactional
  Brief brief(UUID id, Language language) {
    AssessmentDetail detail =
        assessments.read(id).translated(text -> texts.in(language.locale(), text));
    BriefMaterial material =
        new BriefMaterial(
            detail,
            strategies.read(
                detail.assessment().strategyId(), detail.assessment().strategyVersion()),
            background.areas(id),
            background.credits(id),
            recommendations.ofAssessment(id, caller.clearance()));
    return new BriefAssembly(material, new Wording(language)).brief();
  }
}
