package org.strategywatch.gateway.contract;

import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * One service's own document.
 *
 * @param service the name under which the gateway reaches it
 */
record ContractPart(String service, OpenAPI document) {}
