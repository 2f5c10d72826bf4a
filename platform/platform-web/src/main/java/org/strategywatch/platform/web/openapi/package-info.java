/** What all contracts have in common, declared once. */
@NullMarked
package org.strategywatch.platform.web.openapi;

import org.jspecify.annotations.NullMarked;
