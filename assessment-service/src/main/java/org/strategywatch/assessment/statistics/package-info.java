/**
 * Estimators in pure Java: immutable series in, immutable results out, no framework and no clock.
 *
 * <p>Owns the question "did the rate change, and how sure can one be"; what follows from the answer
 * for a strategy is decided in {@code statistics.verdict}. A result is never NaN or infinite: what
 * cannot be said has a type of its own. All intervals are 95 %, with the normal quantile 1.959964.
 */
@NullMarked
package org.strategywatch.assessment.statistics;

import org.jspecify.annotations.NullMarked;
