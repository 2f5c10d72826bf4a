/**
 * Errors as RFC 9457 problem documents. Domain code throws {@link ProblemException} with a type
 * from its own catalogue and knows nothing of HTTP classes; one set of mappers at the edge
 * translates.
 */
@NullMarked
package org.strategywatch.platform.web.problem;

import org.jspecify.annotations.NullMarked;
