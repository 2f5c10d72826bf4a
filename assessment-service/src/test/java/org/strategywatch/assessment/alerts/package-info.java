/** Tests of the package of the same name. */
@NullMarked
package org.strategywatch.assessment.alerts;

import org.jspecify.annotations.NullMarked;
