package org.strategywatch.incident.codelist;

import org.jspecify.annotations.Nullable;

/**
 * One code of a list.
 *
 * @param status ACTIVE or DEPRECATED
 * @param replacedBy the code to use instead of a deprecated one
 * @param parent the code of another list that this one belongs to, or its kind
 */
public record CodeListItem(
    String code,
    String label,
    String status,
    @Nullable String replacedBy,
    @Nullable String parent) {}
