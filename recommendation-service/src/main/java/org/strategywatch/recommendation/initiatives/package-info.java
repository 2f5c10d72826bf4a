/**
 * Regional-partnership and community initiatives, and the recommendations that they put to work.
 */
@NullMarked
package org.strategywatch.recommendation.initiatives;

import org.jspecify.annotations.NullMarked;
