package org.strategywatch.incident.imports.own;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a line says beyond the content that a request has too.
 *
 * @param id one of ours where the file is an export of ours
 */
record NativeRow(@Nullable UUID id, @Nullable String verification, @Nullable List<String> flags) {}
