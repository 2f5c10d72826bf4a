/**
 * What changed, in an order that a partner can follow without missing or repeating anything: the
 * latest state of each incident, at the place of its latest change.
 */
@NullMarked
package org.strategywatch.incident.changes;

import org.jspecify.annotations.NullMarked;
