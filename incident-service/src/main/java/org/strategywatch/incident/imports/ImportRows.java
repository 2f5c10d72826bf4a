package org.strategywatch.incident.imports;

/** How many rows were read so far, and what became of them. */
public record ImportRows(long read, long created, long updated, long unchanged, long rejected) {}
