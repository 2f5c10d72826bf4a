/**
 * What every format is read with: lines, rows of CSV and of JSON, strict values, and the rules that
 * a row is held to.
 */
@NullMarked
package org.strategywatch.incident.imports.file;

import org.jspecify.annotations.NullMarked;
