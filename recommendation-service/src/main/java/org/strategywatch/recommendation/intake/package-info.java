/** Takes assessment events from the broker. The only package that knows their shape. */
@NullMarked
package org.strategywatch.recommendation.intake;

import org.jspecify.annotations.NullMarked;
