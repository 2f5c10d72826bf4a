/**
 * Ranks recommendations by a weighted sum that shows its parts, and says how firm the ranking is.
 * Pure arithmetic, no framework.
 */
@NullMarked
package org.strategywatch.recommendation.ranking;

import org.jspecify.annotations.NullMarked;
