package org.accountclosure.closure.policy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.accountclosure.closure.model.AccountFacts;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.CompanyFacts.Escrow;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.Party;

/**
 * No money may be left in escrow. The freelancer has some days to answer a request for it; silence
 * agrees, and the credit takes some business days more (domain reference, chapter 2).
 */
public final class EscrowPolicies {

  static final BlockerPolicy HELD =
      new BlockerPolicy(
          "escrow",
          BlockerCode.ESCROW_HELD,
          (facts, moment) ->
              escrows(facts)
                  .filter(escrow -> !refundRuns(escrow))
                  .map(
                      escrow ->
                          new Blocker(
                              BlockerCode.ESCROW_HELD,
                              escrow.id(),
                              "%s in escrow for contract %s%s"
                                  .formatted(
                                      escrow.amount(),
                                      escrow.contractId(),
                                      escrow.refused() ? "; a refund was refused" : ""),
                              Party.HOLDER,
                              null,
                              requestable(escrow, facts) ? Consent.REQUEST_REFUNDS : null,
                              escrow.amount()))
                  .toList());

  static final BlockerPolicy REFUNDS =
      new BlockerPolicy(
          "escrow refunds",
          BlockerCode.ESCROW_REFUND_UNDER_WAY,
          (facts, moment) ->
              escrows(facts).flatMap(escrow -> refund(escrow, moment).stream()).toList());

  static final List<BlockerPolicy> ALL = List.of(HELD, REFUNDS);

  private EscrowPolicies() {}

  /** What can be asked back now: nobody ends a contract by it. */
  public static List<Escrow> requestable(AccountFacts facts) {
    return escrows(facts).filter(escrow -> requestable(escrow, facts)).toList();
  }

  private static boolean requestable(Escrow escrow, AccountFacts facts) {
    return escrow.refundRequestedAt() == null
        && facts.contracts().stream().noneMatch(c -> c.id().equals(escrow.contractId()));
  }

  private static Stream<Escrow> escrows(AccountFacts facts) {
    return facts.company().escrows().stream();
  }

  private static boolean refundRuns(Escrow escrow) {
    return escrow.refundRequestedAt() != null && !escrow.refused();
  }

  private static Optional<Blocker> refund(Escrow escrow, Moment moment) {
    if (!refundRuns(escrow)) {
      return Optional.empty();
    }
    ClosureSettings.Companies terms = moment.settings().companies();
    Instant silence =
        Objects.requireNonNull(escrow.refundRequestedAt()).plus(terms.refundAnsweredWithin());
    Instant agreed = escrow.agreedAt() == null ? silence : escrow.agreedAt();
    Instant credited = BusinessDays.after(agreed, terms.refundBusinessDays());
    if (!moment.now().isBefore(credited)) {
      return Optional.empty();
    }
    boolean asked = moment.now().isBefore(agreed);
    return Optional.of(
        new Blocker(
            BlockerCode.ESCROW_REFUND_UNDER_WAY,
            escrow.id(),
            "Refund of %s for contract %s: %s, credited by %s"
                .formatted(
                    escrow.amount(),
                    escrow.contractId(),
                    asked ? "the freelancer may answer until " + agreed : "agreed " + agreed,
                    credited),
            asked ? Party.COUNTERPARTY : Party.MARKETPLACE,
            credited,
            null,
            escrow.amount()));
  }
}
