/**
 * The flat form of an incident, one row each: what exports write and the import of native tables
 * reads. The columns are the fields of the API, found from its records, so that a new field is a
 * new column.
 */
@NullMarked
package org.strategywatch.incident.table;

import org.jspecify.annotations.NullMarked;
