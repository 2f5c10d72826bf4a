/** Checks the estimators against published numbers and numbers computed with R. */
@NullMarked
package org.strategywatch.assessment.statistics;

import org.jspecify.annotations.NullMarked;
