/**
 * How violence is spread over places and groups, and the comparison indices built on that: shown
 * beside a verdict, never deciding one.
 */
@NullMarked
package org.strategywatch.assessment.statistics.spread;

import org.jspecify.annotations.NullMarked;
