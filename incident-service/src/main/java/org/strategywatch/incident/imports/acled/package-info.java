/**
 * Reads ACLED's files and API answers; ACLED forbids passing the rows on, so the licence says so.
 */
@NullMarked
package org.strategywatch.incident.imports.acled;

import org.jspecify.annotations.NullMarked;
