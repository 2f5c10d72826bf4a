/**
 * Early warning: which areas see more violence than their past led to expect. Areas touched by
 * incident events are scanned by two rules, once for each sharing label, and the alerts of a label
 * are for the readers who see up to it (ADR 0033).
 */
@NullMarked
package org.strategywatch.assessment.alerts;

import org.jspecify.annotations.NullMarked;
