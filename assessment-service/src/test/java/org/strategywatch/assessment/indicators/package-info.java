/** Series over HTTP. */
@NullMarked
package org.strategywatch.assessment.indicators;

import org.jspecify.annotations.NullMarked;
