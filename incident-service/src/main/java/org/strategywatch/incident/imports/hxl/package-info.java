/**
 * Reads tables whose columns are told by HXL tags, whatever their names are, such as those of the
 * Aid Worker Security Database.
 */
@NullMarked
package org.strategywatch.incident.imports.hxl;

import org.jspecify.annotations.NullMarked;
