/**
 * The whole suite as a user meets it: packaged services in processes of their own, spoken to
 * through the gateway only.
 */
@NullMarked
package org.strategywatch.system;

import org.jspecify.annotations.NullMarked;
