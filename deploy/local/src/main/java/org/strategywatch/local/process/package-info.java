/**
 * Child processes that never outlive us: started in their own session, stopped with the signal that
 * each understands, and swept by a guard should this JVM be killed.
 */
@NullMarked
package org.strategywatch.local.process;

import org.jspecify.annotations.NullMarked;
