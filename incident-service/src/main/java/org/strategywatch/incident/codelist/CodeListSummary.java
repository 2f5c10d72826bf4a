package org.strategywatch.incident.codelist;

/** That a code list exists, and how many codes it has. */
public record CodeListSummary(String name, String version, int codes) {}
