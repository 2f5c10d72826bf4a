/** Checks the rules from estimates to a verdict at their borders. */
@NullMarked
package org.strategywatch.assessment.statistics.verdict;

import org.jspecify.annotations.NullMarked;
