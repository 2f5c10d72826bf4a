/**
 * What the tests of all services share: a real database and broker, callers, and the rules that
 * hold everywhere.
 */
@NullMarked
package org.strategywatch.platform.test;

import org.jspecify.annotations.NullMarked;
