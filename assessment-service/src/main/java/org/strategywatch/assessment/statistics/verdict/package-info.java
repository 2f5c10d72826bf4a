/**
 * From estimates to a verdict on a strategy, by rules that can be read and recomputed.
 *
 * <p>Owns the classes, the score, the words of likelihood, the grading of certainty and the
 * direction of the last months. Nothing here fits a model.
 */
@NullMarked
package org.strategywatch.assessment.statistics.verdict;

import org.jspecify.annotations.NullMarked;
