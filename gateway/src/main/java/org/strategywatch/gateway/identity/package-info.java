/**
 * Who calls: partners and their API keys, and the short-lived internal tokens by which services
 * recognise a caller. Secrets are stored hashed, private signing keys never leave the process.
 */
@NullMarked
package org.strategywatch.gateway.identity;

import org.jspecify.annotations.NullMarked;
