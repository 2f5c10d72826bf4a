/** Recommendations as events tell of them. */
@NullMarked
package org.strategywatch.assessment.recommendations;

import org.jspecify.annotations.NullMarked;
