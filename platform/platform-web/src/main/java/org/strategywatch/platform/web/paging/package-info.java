/** Keyset pages: an opaque cursor that is bound to the filter and the order it was made for. */
@NullMarked
package org.strategywatch.platform.web.paging;

import org.jspecify.annotations.NullMarked;
