package org.accountclosure.closure.model;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The id of the wish of one case to be removed from one team. Opaque; at most 64 characters. */
public record RemovalId(String value) {

  public RemovalId {
    Ids.requireWellFormed("removal id", value);
  }

  /** The same for the same case and team, so that a team is asked once. */
  public static RemovalId of(CaseId id, AccountId team) {
    String text = id + ":" + team;
    return new RemovalId(
        "removal-" + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String toString() {
    return value;
  }
}
