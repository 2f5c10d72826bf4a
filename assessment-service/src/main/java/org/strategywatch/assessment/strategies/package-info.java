/**
 * The security strategies that are assessed, with their interventions. A change makes a new
 * version; every version is kept, because a lesson is applied by a revision.
 */
@NullMarked
package org.strategywatch.assessment.strategies;

import org.jspecify.annotations.NullMarked;
