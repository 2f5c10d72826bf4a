/**
 * What runs inside the broker's own JVM, on the broker's classpath. Uses nothing but the JDK and,
 * by name, the broker, so that this module never compiles against the broker's dependencies.
 */
@NullMarked
package org.strategywatch.local.broker;

import org.jspecify.annotations.NullMarked;
