package org.strategywatch.incident.duplicate.scoring;

/**
 * One reason for or against two accounts being of one event.
 *
 * @param one what the first account says
 * @param other what the second says
 * @param value what the comparison came to, in the unit that {@link Part} gives
 * @param bits log2 of how many times likelier the value is for one event than for two; below zero
 *     it speaks against one event
 */
public record Evidence(Part part, String one, String other, double value, double bits) {

  /** The weight of a value that comes up with these probabilities. */
  static double bits(double ifOneEvent, double ifTwo) {
    return Math.log(ifOneEvent / ifTwo) / Math.log(2);
  }
}
