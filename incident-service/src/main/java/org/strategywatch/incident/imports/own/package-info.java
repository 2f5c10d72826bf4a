/** Reads our own form: the fields that the API shows, as JSON lines, a GeoJSON or a table. */
@NullMarked
package org.strategywatch.incident.imports.own;

import org.jspecify.annotations.NullMarked;
