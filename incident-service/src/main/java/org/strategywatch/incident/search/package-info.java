/** Finding and counting incidents, each query within what the caller may see. */
@NullMarked
package org.strategywatch.incident.search;

import org.jspecify.annotations.NullMarked;
