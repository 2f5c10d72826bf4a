/** What this service promises to others. */
@NullMarked
package org.strategywatch.assessment.contract;

import org.jspecify.annotations.NullMarked;
