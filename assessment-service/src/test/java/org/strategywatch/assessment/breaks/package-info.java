@NullMarked
package org.strategywatch.assessment.breaks;

import org.jspecify.annotations.NullMarked;
