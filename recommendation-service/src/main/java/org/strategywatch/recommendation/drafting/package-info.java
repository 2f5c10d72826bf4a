/**
 * Drafts recommendations from a published assessment: pure rules over facts and links, no
 * framework. Owns which answer follows from which finding, and how that is put into words.
 */
@NullMarked
package org.strategywatch.recommendation.drafting;

import org.jspecify.annotations.NullMarked;
