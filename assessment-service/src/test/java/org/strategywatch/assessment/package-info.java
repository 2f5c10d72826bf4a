/** What the tests of the features share. */
@NullMarked
package org.strategywatch.assessment;

import org.jspecify.annotations.NullMarked;
