/** Assessments, from events to publication. */
@NullMarked
package org.strategywatch.assessment.assessments;

import org.jspecify.annotations.NullMarked;
