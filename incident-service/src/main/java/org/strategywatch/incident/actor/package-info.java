/**
 * The registry of actors: their names, what they split from, joined and allied in, so that an
 * incident is found by any name of who took part.
 */
@NullMarked
package org.strategywatch.incident.actor;

import org.jspecify.annotations.NullMarked;
