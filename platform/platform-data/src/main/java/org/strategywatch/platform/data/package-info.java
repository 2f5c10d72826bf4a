/** What the three services share about reliable data: events, outbox, inbox, idempotency keys. */
@NullMarked
package org.strategywatch.platform.data;

import org.jspecify.annotations.NullMarked;
