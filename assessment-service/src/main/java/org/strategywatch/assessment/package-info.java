/**
 * What incidents mean: strategies, indicators projected from incident events, and assessments of
 * whether a strategy works. Incidents themselves belong to another service and are known here only
 * through their events.
 */
@NullMarked
package org.strategywatch.assessment;

import org.jspecify.annotations.NullMarked;
