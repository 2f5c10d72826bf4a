/** Incident events in every order and number. */
@NullMarked
package org.strategywatch.assessment.neighbours;

import org.jspecify.annotations.NullMarked;
