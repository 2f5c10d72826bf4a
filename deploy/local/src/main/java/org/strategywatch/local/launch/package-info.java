/**
 * What {@code ./run} starts: the whole suite as processes on one machine, in order, and stopped in
 * order.
 */
@NullMarked
package org.strategywatch.local.launch;

import org.jspecify.annotations.NullMarked;
