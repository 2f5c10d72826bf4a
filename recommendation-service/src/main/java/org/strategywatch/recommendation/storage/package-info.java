/** How values are written into JSON columns, apart from how they are written into answers. */
@NullMarked
package org.strategywatch.recommendation.storage;

import org.jspecify.annotations.NullMarked;
