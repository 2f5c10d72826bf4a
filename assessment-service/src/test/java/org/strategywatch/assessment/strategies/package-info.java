/** Strategies over HTTP. */
@NullMarked
package org.strategywatch.assessment.strategies;

import org.jspecify.annotations.NullMarked;
