/**
 * Who lies next to whom: countries by a table, areas by what incident-service has told of their
 * boundaries.
 */
@NullMarked
package org.strategywatch.assessment.neighbours;

import org.jspecify.annotations.NullMarked;
