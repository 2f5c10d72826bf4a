/** Checks the early-warning rules at their borders. */
@NullMarked
package org.strategywatch.assessment.statistics.warning;

import org.jspecify.annotations.NullMarked;
