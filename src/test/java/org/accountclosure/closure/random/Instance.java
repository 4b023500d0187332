package org.accountclosure.closure.random;

import org.accountclosure.closure.random.Stand.Catch;
import org.jspecify.annotations.Nullable;

/** One process instance: where it stands, and what takes it out of the scope that it is in. */
final class Instance {

  private final String name;
  private final long key;
  private Stand stand = new Stand.Ended();
  private Catch.@Nullable Message boundary;

  Instance(String name, long key) {
    this.name = name;
    this.key = key;
  }

  long key() {
    return key;
  }

  Stand stand() {
    return stand;
  }

  void goTo(Stand next) {
    stand = next;
  }

  Catch.@Nullable Message boundary() {
    return boundary;
  }

  /** Enters a scope that this message takes it out of. */
  void enter(Catch.Message interrupting) {
    boundary = interrupting;
  }

  /** Leaves that scope. */
  void leave() {
    boundary = null;
  }

  boolean ended() {
    return stand instanceof Stand.Ended;
  }

  @Override
  public String toString() {
    return name + " " + key;
  }
}
