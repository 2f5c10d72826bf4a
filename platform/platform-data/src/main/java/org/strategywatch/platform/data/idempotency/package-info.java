/** A repeated POST with the same key gives the first answer again. */
@NullMarked
package org.strategywatch.platform.data.idempotency;

import org.jspecify.annotations.NullMarked;
