/**
 * The gazetteer: administrative units with their P-codes, names and boundaries, and which of them a
 * coded name or a point means.
 */
@NullMarked
package org.strategywatch.incident.place;

import org.jspecify.annotations.NullMarked;
