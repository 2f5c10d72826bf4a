/** The code lists that recommendations use, and the values that carry text in two languages. */
@NullMarked
package org.strategywatch.recommendation.code;

import org.jspecify.annotations.NullMarked;
