/**
 * What every request passes through: its trace id, the refusal of unknown parameters, strict
 * parsing, the clock.
 */
@NullMarked
package org.strategywatch.platform.web.request;

import org.jspecify.annotations.NullMarked;
