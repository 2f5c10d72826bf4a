/**
 * The brief of an assessment: put together once, in one language, then written as HTML, PDF or
 * Markdown. It says nothing that the assessment does not hold, and there is no clock in it: the
 * same state gives the same brief.
 */
@NullMarked
package org.strategywatch.assessment.brief;

import org.jspecify.annotations.NullMarked;
