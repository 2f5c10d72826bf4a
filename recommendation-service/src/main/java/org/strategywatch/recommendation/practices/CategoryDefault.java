package org.strategywatch.recommendation.practices;

import java.util.List;
import org.strategywatch.recommendation.code.Addressee;
import org.strategywatch.recommendation.code.Beneficiary;
import org.strategywatch.recommendation.code.LocalizedText;
import org.strategywatch.recommendation.code.OutcomeGoal;
import org.strategywatch.recommendation.code.PracticeCode;

/**
 * What a recommendation of one category says before anybody has edited it.
 *
 * @param addressees at least one
 */
public record CategoryDefault(
    LocalizedText title,
    LocalizedText text,
    List<Addressee> addressees,
    List<Beneficiary> beneficiaries,
    List<OutcomeGoal> outcomeGoals,
    List<PracticeCode> practices) {}
