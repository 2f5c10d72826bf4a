/**
 * What can be read from one monthly series besides the verdict: where its rate changed, and when it
 * left its level. Findings to explain, and plots to look at; nothing here decides.
 */
@NullMarked
package org.strategywatch.assessment.series;

import org.jspecify.annotations.NullMarked;
