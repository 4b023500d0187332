package org.accountclosure.closure.model;

import java.time.Instant;
import java.util.List;

/**
 * Why a closure was refused, as Article 17 of the Digital Services Act asks for it: the facts, the
 * rule, whether automation was used, and what the holder can do about it.
 *
 * @param facts each in one sentence
 * @param evidence what was found out about the reason that was given
 * @param blockers what stood in the way when it was refused
 * @param rules the reasons, each of which is a rule of the terms
 * @param detectedAutomatically whether a rule of ours, and not a person, noticed the matter
 * @param decidedAutomatically always false: a person decides
 * @param appealUntil until when another person can be asked to look at it
 */
public record StatementOfReasons(
    List<String> facts,
    List<Evidence> evidence,
    List<Blocker> blockers,
    List<RefusalReason> rules,
    boolean detectedAutomatically,
    boolean decidedAutomatically,
    Instant appealUntil) {

  public StatementOfReasons {
    facts = List.copyOf(facts);
    evidence = List.copyOf(evidence);
    blockers = List.copyOf(blockers);
    rules = List.copyOf(rules);
  }
}
