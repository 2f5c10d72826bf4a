/** Accounts of one event in several records: who is likely the same, and what a person decided. */
@NullMarked
package org.strategywatch.incident.duplicate;

import org.jspecify.annotations.NullMarked;
