/** What to do about a verdict: practices, recommendations and what becomes of them, initiatives. */
@NullMarked
package org.strategywatch.recommendation;

import org.jspecify.annotations.NullMarked;
