/**
 * The reports behind an incident, each with its own claim, grade and label: how they contradict the
 * record, and how many voices they really are.
 */
@NullMarked
package org.strategywatch.incident.report;

import org.jspecify.annotations.NullMarked;
