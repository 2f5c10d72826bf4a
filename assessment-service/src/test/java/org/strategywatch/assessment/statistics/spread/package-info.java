/** Checks spread and comparison indices against numbers worked by hand. */
@NullMarked
package org.strategywatch.assessment.statistics.spread;

import org.jspecify.annotations.NullMarked;
