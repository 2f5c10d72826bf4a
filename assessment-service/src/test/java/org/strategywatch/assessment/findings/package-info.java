/** What analysts may write. */
@NullMarked
package org.strategywatch.assessment.findings;

import org.jspecify.annotations.NullMarked;
