/** Optimistic concurrency over HTTP: ETag, If-Match, If-None-Match (RFC 9110 § 13). */
@NullMarked
package org.strategywatch.platform.web.precondition;

import org.jspecify.annotations.NullMarked;
