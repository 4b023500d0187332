package org.accountclosure.closure.model;

import java.time.Instant;
import java.util.List;
import org.accountclosure.closure.model.AccountFacts.Dispute;
import org.jspecify.annotations.Nullable;

/**
 * What only a client's company has, as the marketplace reports it at one moment. Only what is
 * unsettled is in it.
 *
 * @param jobs posted and open
 * @param proposals of freelancers, unanswered
 * @param invitations to freelancers and to members, and offers made, unanswered
 * @param work the last logged minute of each hourly contract, running or ended
 * @param bills issued and not settled
 * @param chargeable whether there is a stored method that can be charged
 * @param escrows neither released nor known to be refunded
 */
public record CompanyFacts(
    List<Job> jobs,
    List<Bid> proposals,
    List<Invitation> invitations,
    List<LastWork> work,
    List<Bill> bills,
    boolean chargeable,
    List<Escrow> escrows) {

  /** Of an account that is no company. */
  public static final CompanyFacts NONE =
      new CompanyFacts(List.of(), List.of(), List.of(), List.of(), List.of(), false, List.of());

  public CompanyFacts {
    jobs = List.copyOf(jobs);
    proposals = List.copyOf(proposals);
    invitations = List.copyOf(invitations);
    work = List.copyOf(work);
    bills = List.copyOf(bills);
    escrows = List.copyOf(escrows);
  }

  /** A job that freelancers can bid for. */
  public record Job(String id, Instant postedAt) {}

  /** A freelancer's proposal that the company has not answered. */
  public record Bid(String id, Instant submittedAt) {}

  /** Something that the company has sent and that nobody has answered. */
  public record Invitation(String id, Instant sentAt) {}

  /**
   * When somebody last worked for the company.
   *
   * @param lastMinute a moment within the last minute: its billing week is that of this moment
   */
  public record LastWork(String contractId, Instant lastMinute) {}

  /**
   * A bill for a week or a milestone.
   *
   * @param dueAt from when on the stored method is charged
   * @param tries how often the stored method was charged without success
   * @param lastTriedAt null if it never was
   * @param transferBookedBy when a bank transfer that was announced is booked; null if none is
   *     under way
   */
  public record Bill(
      String id,
      Money amount,
      Instant dueAt,
      int tries,
      @Nullable Instant lastTriedAt,
      @Nullable Instant transferBookedBy) {}

  /**
   * Money of the company that waits for a milestone of a contract.
   *
   * @param refundRequestedAt null if nobody has asked for it back
   * @param agreedAt when the freelancer agreed to the refund; null if they have not
   * @param refused whether the freelancer refused it, which opens a {@link Dispute}
   */
  public record Escrow(
      String id,
      String contractId,
      Money amount,
      @Nullable Instant refundRequestedAt,
      @Nullable Instant agreedAt,
      boolean refused) {}
}
