/**
 * Figures computed as others publish theirs, from the incidents known here, to compare with. They
 * decide nothing; what they lack to be the published ones is said beside each.
 */
@NullMarked
package org.strategywatch.assessment.indices;

import org.jspecify.annotations.NullMarked;
