/** Reads the UCDP Georeferenced Event Dataset in each shape that it goes about in. */
@NullMarked
package org.strategywatch.incident.imports.ucdp;

import org.jspecify.annotations.NullMarked;
