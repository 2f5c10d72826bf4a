/** The code lists of the domain with their labels, and the countries. */
@NullMarked
package org.strategywatch.incident.codelist;

import org.jspecify.annotations.NullMarked;
