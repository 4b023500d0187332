package org.accountclosure.closure.model;

import java.util.Arrays;
import java.util.Optional;

/** What somebody else can be asked to do, so that a case gets on. */
public enum CounterpartyTask {
  /** A client looks at a milestone that was submitted; silence approves it, too. */
  APPROVE_MILESTONE(BlockerCode.PAYMENT_UNDER_REVIEW, NoticeTemplate.MILESTONE_WAITS),
  /** A freelancer answers a request for money in escrow; silence agrees, too. */
  AGREE_TO_REFUND(BlockerCode.ESCROW_REFUND_UNDER_WAY, NoticeTemplate.REFUND_WAITS),
  /** Who works through an agency alone agrees to leave it. */
  AGREE_TO_LEAVE(BlockerCode.MEMBER_EXCLUSIVE, NoticeTemplate.LEAVING_ASKED);

  private final BlockerCode clears;
  private final NoticeTemplate notice;

  CounterpartyTask(BlockerCode clears, NoticeTemplate notice) {
    this.clears = clears;
    this.notice = notice;
  }

  /** The notice that asks for it. */
  public NoticeTemplate notice() {
    return notice;
  }

  /** What clears that blocker; empty if nobody else but staff, time or the holder does. */
  public static Optional<CounterpartyTask> of(Blocker blocker) {
    return blocker.mustAct() == Party.COUNTERPARTY ? of(blocker.code()) : Optional.empty();
  }

  private static Optional<CounterpartyTask> of(BlockerCode code) {
    return Arrays.stream(values()).filter(task -> task.clears == code).findFirst();
  }

  /** What that notice asks for; empty if it asks nobody else. */
  public static Optional<CounterpartyTask> of(NoticeTemplate template) {
    return Arrays.stream(values()).filter(task -> task.notice == template).findFirst();
  }
}
