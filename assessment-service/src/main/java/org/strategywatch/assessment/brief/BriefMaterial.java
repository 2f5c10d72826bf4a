package org.strategywatch.assessment.brief;

import java.util.List;
import org.strategywatch.assessment.assessments.AssessmentDetail;
import org.strategywatch.assessment.indicators.ComputationBackground.Area;
import org.strategywatch.assessment.indicators.ComputationBackground.Credit;
import org.strategywatch.assessment.recommendations.ToldRecommendation;
import org.strategywatch.assessment.strategies.StrategyResponse;

/** What a brief is put together from, all of it visible to its reader. */
record BriefMaterial(
    AssessmentDetail detail,
    StrategyResponse strategy,
    List<Area> areas,
    List<Credit> credits,
    List<ToldRecommendation> recommendations) {}
