/**
 * The days on which a source began to count in another way: a change of its numbers there is no
 * change of what happened.
 */
@NullMarked
package org.strategywatch.incident.methodology;

import org.jspecify.annotations.NullMarked;
