/**
 * Early warning by rules that a partner can follow with a pencil: the HDX Signals rule, CUSUM and
 * EWMA. The regression-based one is {@code FarringtonFlexible}, beside the regressions.
 */
@NullMarked
package org.strategywatch.assessment.statistics.warning;

import org.jspecify.annotations.NullMarked;
