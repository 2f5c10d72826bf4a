package org.strategywatch.recommendation.recommendations;

/** A step that was taken, for the history. */
record Moved(Axis axis, String from, String to) {}
