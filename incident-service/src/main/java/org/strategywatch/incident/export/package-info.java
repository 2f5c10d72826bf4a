/** Whole selections of incidents as files, streamed row by row from the database to the client. */
@NullMarked
package org.strategywatch.incident.export;

import org.jspecify.annotations.NullMarked;
