/**
 * How likely two records tell of one event, in plain Java: no framework, no database, no clock, so
 * that every figure can be checked with a calculator.
 */
@NullMarked
package org.strategywatch.incident.duplicate.scoring;

import org.jspecify.annotations.NullMarked;
