/** Events leave a service through a table that is written in the same transaction as the change. */
@NullMarked
package org.strategywatch.platform.data.outbox;

import org.jspecify.annotations.NullMarked;
