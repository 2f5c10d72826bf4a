/** Incident events in every order and number. */
@NullMarked
package org.strategywatch.assessment.intake;

import org.jspecify.annotations.NullMarked;
