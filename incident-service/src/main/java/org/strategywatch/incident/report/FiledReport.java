package org.strategywatch.incident.report;

import java.time.Instant;
import java.util.UUID;

/**
 * A report in its own row.
 *
 * @param content its sharing and licence are never absent
 * @param filedBy the organisation
 */
record FiledReport(UUID id, ReportRequest content, String filedBy, Instant filedAt) {}
