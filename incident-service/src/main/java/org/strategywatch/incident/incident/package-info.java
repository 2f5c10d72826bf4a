/**
 * The incident as an aggregate: its state, the rules that it obeys, its versions, and the events
 * that tell others about it. Nothing outside writes the incident tables.
 */
@NullMarked
package org.strategywatch.incident.incident;

import org.jspecify.annotations.NullMarked;
