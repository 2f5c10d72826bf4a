/**
 * Incident events become rows of {@code known_incident}: the only package that knows that such
 * events exist and how they look. A row always holds the newest version seen, whatever the order,
 * number and batching of deliveries.
 */
@NullMarked
package org.strategywatch.assessment.intake;

import org.jspecify.annotations.NullMarked;
