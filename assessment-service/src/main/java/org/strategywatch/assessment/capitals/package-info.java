/** Where the countries are governed from, and how far that is. */
@NullMarked
package org.strategywatch.assessment.capitals;

import org.jspecify.annotations.NullMarked;
