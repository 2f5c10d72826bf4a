/**
 * Answers in words, in the caller's language: English as the code says it, French from the
 * catalogues {@code texts/fr.po} of all modules on the class path.
 */
@NullMarked
package org.strategywatch.platform.web.language;

import org.jspecify.annotations.NullMarked;
