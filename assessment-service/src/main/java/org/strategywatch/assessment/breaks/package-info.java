/**
 * When sources began to count in another way, as incident-service tells it. A change of their
 * numbers there is no change of what happened; a computation has to know of it.
 */
@NullMarked
package org.strategywatch.assessment.breaks;

import org.jspecify.annotations.NullMarked;
