/**
 * The one published contract: composed from the services' own documents at build time, committed,
 * and read back at start. What it does not name does not exist.
 */
@NullMarked
package org.strategywatch.gateway.contract;

import org.jspecify.annotations.NullMarked;
