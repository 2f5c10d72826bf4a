package org.strategywatch.incident.imports;

import org.jspecify.annotations.Nullable;

/**
 * What a sender wants to be done with a file.
 *
 * @param sharing for rows without a label
 * @param scheme whose ids a tagged table has
 * @param isDryRun whether only to tell what would become of it
 */
record ImportOrder(
    ImportFormat format, @Nullable String sharing, @Nullable String scheme, boolean isDryRun) {}
