/**
 * Proves that the bundled sample is sound, and writes the part of it that is generated: the
 * incidents of the invented country.
 */
@NullMarked
package org.strategywatch.local.sample;

import org.jspecify.annotations.NullMarked;
