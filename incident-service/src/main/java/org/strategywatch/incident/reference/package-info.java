/** What lists that everybody refers to have in common: files read whole, lists kept in memory. */
@NullMarked
package org.strategywatch.incident.reference;

import org.jspecify.annotations.NullMarked;
