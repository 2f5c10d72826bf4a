/** Fetches incidents from the sources' own APIs and gives them to the imports. */
@NullMarked
package org.strategywatch.incident.connector;

import org.jspecify.annotations.NullMarked;
