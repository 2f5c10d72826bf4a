/** Incidents that belong together: not isolated events but parts of one series. */
@NullMarked
package org.strategywatch.incident.pattern;

import org.jspecify.annotations.NullMarked;
