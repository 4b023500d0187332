package org.accountclosure.closure.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.CompanyFacts;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.Party;

/** A company must have no business left: jobs, proposals, invitations, contracts, hours. */
public final class CompanyPolicies {

  static final BlockerPolicy JOBS =
      new BlockerPolicy(
          "jobs",
          BlockerCode.OPEN_JOB,
          (facts, moment) ->
              facts.company().jobs().stream()
                  .map(
                      job ->
                          byHolder(
                              BlockerCode.OPEN_JOB,
                              job.id(),
                              "Job open since " + job.postedAt(),
                              Consent.CLOSE_JOBS))
                  .toList());

  static final BlockerPolicy PROPOSALS =
      new BlockerPolicy(
          "incoming proposals",
          BlockerCode.INCOMING_PROPOSAL,
          (facts, moment) ->
              facts.company().proposals().stream()
                  .map(
                      proposal ->
                          byHolder(
                              BlockerCode.INCOMING_PROPOSAL,
                              proposal.id(),
                              "Proposal unanswered since " + proposal.submittedAt(),
                              Consent.DECLINE_PROPOSALS))
                  .toList());

  static final BlockerPolicy INVITATIONS =
      new BlockerPolicy(
          "invitations",
          BlockerCode.OPEN_INVITATION,
          (facts, moment) ->
              facts.company().invitations().stream()
                  .map(
                      invitation ->
                          byHolder(
                              BlockerCode.OPEN_INVITATION,
                              invitation.id(),
                              "Unanswered since " + invitation.sentAt(),
                              Consent.REVOKE_INVITATIONS))
                  .toList());

  /** The gate of a client is the end of its review, not of the security period. */
  static final BlockerPolicy BILLING_CYCLES =
      new BlockerPolicy(
          "billing cycles",
          BlockerCode.BILLING_CYCLE_RUNNING,
          (facts, moment) ->
              facts.company().work().stream()
                  .filter(work -> moment.now().isBefore(reviewEnd(work, moment)))
                  .map(
                      work ->
                          new Blocker(
                              BlockerCode.BILLING_CYCLE_RUNNING,
                              work.contractId(),
                              "The week of the last hours of contract %s is reviewed until %s"
                                  .formatted(work.contractId(), reviewEnd(work, moment)),
                              Party.MARKETPLACE,
                              reviewEnd(work, moment),
                              null))
                  .toList());

  static final List<BlockerPolicy> BUSINESS =
      List.of(
          BusinessPolicies.ACTIVE_CONTRACTS,
          BusinessPolicies.DISPUTES,
          JOBS,
          PROPOSALS,
          INVITATIONS,
          BILLING_CYCLES);

  private CompanyPolicies() {}

  /** When the last of these billing cycles ends; empty if none runs. */
  public static Optional<Instant> cyclesEnd(List<Blocker> blockers) {
    return blockers.stream()
        .filter(blocker -> blocker.code() == BlockerCode.BILLING_CYCLE_RUNNING)
        .flatMap(blocker -> Optional.ofNullable(blocker.earliestClear()).stream())
        .max(Comparator.naturalOrder());
  }

  private static Instant reviewEnd(CompanyFacts.LastWork work, Moment moment) {
    return BillingCalendar.ofWeekWith(work.lastMinute(), moment.settings().billing()).reviewEnd();
  }

  private static Blocker byHolder(
      BlockerCode code, String reference, String explanation, Consent step) {
    return new Blocker(code, reference, explanation, Party.HOLDER, null, step);
  }
}
