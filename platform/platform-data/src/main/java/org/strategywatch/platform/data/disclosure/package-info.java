/** Who may have what of a record: one decision, in Java for a record and in SQL for a query. */
@NullMarked
package org.strategywatch.platform.data.disclosure;

import org.jspecify.annotations.NullMarked;
