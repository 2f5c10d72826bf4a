/**
 * From a request to the service that owns the operation and back, streamed both ways. The routes
 * come from the published contract alone.
 */
@NullMarked
package org.strategywatch.gateway.route;

import org.jspecify.annotations.NullMarked;
