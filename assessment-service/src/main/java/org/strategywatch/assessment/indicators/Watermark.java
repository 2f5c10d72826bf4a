package org.strategywatch.assessment.indicators;

import java.time.LocalDate;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an answer was computed from.
 *
 * @param incidents how many incidents counted
 * @param newest date of the newest of them
 * @param offsets how far each partition of the incident events was read; only for readers who may
 *     see every incident, because it moves with those that others must not notice
 */
public record Watermark(
    long incidents,
    @Nullable LocalDate newest,
    @Nullable @Schema(description = "Topic partition to next offset")
        SortedMap<String, Long> offsets) {}
