/**
 * What recommendation-service has told of the recommendations that follow from assessments. This
 * service never asks it: a brief shows what the events said, in the state that they said last.
 */
@NullMarked
package org.strategywatch.assessment.recommendations;

import org.jspecify.annotations.NullMarked;
