/** Recommendations, the axes on which they move, their history, and the events about them. */
@NullMarked
package org.strategywatch.recommendation.recommendations;

import org.jspecify.annotations.NullMarked;
