/**
 * What analysts add to the numbers: findings, aspects, lessons, partnerships, priorities, in the
 * terms of the code lists. Nothing here computes; it says what may be written and how.
 */
@NullMarked
package org.strategywatch.assessment.findings;

import org.jspecify.annotations.NullMarked;
