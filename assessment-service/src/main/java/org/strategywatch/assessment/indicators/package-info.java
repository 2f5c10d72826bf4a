/**
 * Monthly indicator series, counted at read time from the incidents that the reader may see. Owns
 * what each indicator means and the number of admin-2 units that DIFFUSION is a share of.
 */
@NullMarked
package org.strategywatch.assessment.indicators;

import org.jspecify.annotations.NullMarked;
