/**
 * The one door: it knows who calls, publishes the one contract, and streams what the contract names
 * to the service that owns it. It owns partners, their keys and the internal signing keys.
 */
@NullMarked
package org.strategywatch.gateway;

import org.jspecify.annotations.NullMarked;
