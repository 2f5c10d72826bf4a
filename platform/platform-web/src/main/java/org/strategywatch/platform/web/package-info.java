/**
 * What all four processes share about HTTP: problems, pages, preconditions, identity. No database,
 * no broker.
 */
@NullMarked
package org.strategywatch.platform.web;

import org.jspecify.annotations.NullMarked;
