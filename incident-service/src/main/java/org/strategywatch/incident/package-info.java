/**
 * What happened: incidents with their sources, how they are recorded, corrected, imported and
 * found, and the code lists that they are written in.
 */
@NullMarked
package org.strategywatch.incident;

import org.jspecify.annotations.NullMarked;
