/** The table of seats against what is known without it. */
@NullMarked
package org.strategywatch.assessment.capitals;

import org.jspecify.annotations.NullMarked;
