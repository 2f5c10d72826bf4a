/**
 * Assessments of strategies: their inputs, what was computed from them, what analysts added, and
 * their way from draft to published to superseded. A published one never changes in substance.
 */
@NullMarked
package org.strategywatch.assessment.assessments;

import org.jspecify.annotations.NullMarked;
