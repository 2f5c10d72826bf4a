/** Checks comparison indices against numbers worked by hand. */
@NullMarked
package org.strategywatch.assessment.indices;

import org.jspecify.annotations.NullMarked;
