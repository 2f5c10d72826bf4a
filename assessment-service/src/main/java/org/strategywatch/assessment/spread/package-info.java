/**
 * How widely violence is spread over a country, month by month and over a window. Shown beside a
 * verdict, never deciding one.
 */
@NullMarked
package org.strategywatch.assessment.spread;

import org.jspecify.annotations.NullMarked;
