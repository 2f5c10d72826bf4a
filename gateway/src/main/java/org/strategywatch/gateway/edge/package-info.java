/**
 * What every request meets first and every answer last: size limits, the trace id, security
 * headers, problem documents, and the few open pages.
 */
@NullMarked
package org.strategywatch.gateway.edge;

import org.jspecify.annotations.NullMarked;
