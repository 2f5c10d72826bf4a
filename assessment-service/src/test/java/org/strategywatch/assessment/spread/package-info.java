/** Checks the spread over a country against numbers worked by hand. */
@NullMarked
package org.strategywatch.assessment.spread;

import org.jspecify.annotations.NullMarked;
