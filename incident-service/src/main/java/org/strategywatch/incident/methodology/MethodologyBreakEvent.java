package org.strategywatch.incident.methodology;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The payload of the event: the whole state of a methodology break.
 *
 * @param version always 1, since a break that was recorded does not change
 */
record MethodologyBreakEvent(@JsonUnwrapped MethodologyBreak methodologyBreak, long version) {}
