/** Reads workbooks (Office Open XML) row by row as tables. */
@NullMarked
package org.strategywatch.incident.imports.workbook;

import org.jspecify.annotations.NullMarked;
