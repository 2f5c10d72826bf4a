/** Checks change points and control charts as a reader meets them. */
@NullMarked
package org.strategywatch.assessment.series;

import org.jspecify.annotations.NullMarked;
