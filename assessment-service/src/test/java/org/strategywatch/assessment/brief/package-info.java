/** Briefs. */
@NullMarked
package org.strategywatch.assessment.brief;

import org.jspecify.annotations.NullMarked;
