/**
 * The library of practices and the default links from what was found to what may help. All of it is
 * data in the database, not code.
 */
@NullMarked
package org.strategywatch.recommendation.practices;

import org.jspecify.annotations.NullMarked;
