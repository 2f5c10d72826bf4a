/**
 * Taking in files of incidents: spooling, reading each format, rejecting bad rows one by one, and
 * surviving a restart in the middle.
 */
@NullMarked
package org.strategywatch.incident.imports;

import org.jspecify.annotations.NullMarked;
