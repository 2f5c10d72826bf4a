package org.strategywatch.platform.data.disclosure;

/** How much of a record somebody may have, from nothing to all of it. */
public enum View {

  /** The record changes nothing that the viewer can observe. */
  NONE,

  /** It counts in groups that are large enough, and shows nowhere else. */
  AGGREGATE,

  /** Its outline: no names, no free text, a coarse place. */
  OPERATIONAL,

  FULL;

  /** Whether whoever has this view may have what the other one gives. */
  public boolean includes(View other) {
    return compareTo(other) >= 0;
  }

  View and(View other) {
    return includes(other) ? other : this;
  }
}
