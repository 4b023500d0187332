package org.accountclosure.closure.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a case of which a transition replaces some. */
final class CaseChange {

  private final ClosureCase before;
  private @Nullable Long processInstanceKey;
  private Checklist checklist;
  private Map<String, Instant> acknowledged;
  private Facets facets;
  private HolderTurn holderTurn;
  private @Nullable AlternativeOffer offer;
  private @Nullable Instant closingSince;
  private @Nullable Ending ending;

  private CaseChange(ClosureCase before) {
    this.before = before;
    this.processInstanceKey = before.processInstanceKey();
    this.checklist = before.checklist();
    this.acknowledged = before.acknowledged();
    this.facets = before.facets();
    this.holderTurn = before.holderTurn();
    this.offer = before.offer();
    this.closingSince = before.closingSince();
    this.ending = before.ending();
  }

  static CaseChange of(ClosureCase before) {
    return new CaseChange(before);
  }

  CaseChange processInstanceKey(long value) {
    processInstanceKey = value;
    return this;
  }

  CaseChange checklist(Checklist value) {
    checklist = value;
    return this;
  }

  CaseChange acknowledged(Map<String, Instant> value) {
    acknowledged = value;
    return this;
  }

  CaseChange facets(Facets value) {
    facets = value;
    return this;
  }

  CaseChange holderTurn(HolderTurn value) {
    holderTurn = value;
    return this;
  }

  CaseChange offer(AlternativeOffer value) {
    offer = value;
    return this;
  }

  CaseChange closingSince(@Nullable Instant value) {
    closingSince = value;
    return this;
  }

  CaseChange ending(Ending value) {
    ending = value;
    return this;
  }

  ClosureCase done() {
    return new ClosureCase(
        before.id(),
        before.request(),
        before.policyVersion(),
        before.judgedBy(),
        processInstanceKey,
        checklist,
        acknowledged,
        facets,
        holderTurn,
        offer,
        closingSince,
        ending);
  }
}
