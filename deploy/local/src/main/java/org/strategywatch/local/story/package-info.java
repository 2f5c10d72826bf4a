/**
 * The main job told through the public API, as any partner could: incidents in, the verdict on a
 * strategy and its recommendations out. Owns the loader of the bundled sample and the words in
 * which results are printed.
 */
@NullMarked
package org.strategywatch.local.story;

import org.jspecify.annotations.NullMarked;
