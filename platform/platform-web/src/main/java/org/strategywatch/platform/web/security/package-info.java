/**
 * Who is calling, as the gateway's signed internal token says it. Nothing else is believed: no
 * header, no network position.
 */
@NullMarked
package org.strategywatch.platform.web.security;

import org.jspecify.annotations.NullMarked;
