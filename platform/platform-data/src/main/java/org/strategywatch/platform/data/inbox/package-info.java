/** Events enter a service once: the claim of an event and its effect share one transaction. */
@NullMarked
package org.strategywatch.platform.data.inbox;

import org.jspecify.annotations.NullMarked;
