package org.accountclosure.closure;

import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.NoticeData;
import org.accountclosure.closure.model.NoticeDatum;
import org.accountclosure.closure.model.NoticeTemplate;
import org.accountclosure.closure.model.OwnershipTransfer;
import org.accountclosure.closure.port.Notices;
import org.accountclosure.closure.port.Notices.Audience;
import org.accountclosure.closure.port.Notices.Notice;

/** Tells owner and successor about a transfer of ownership; each once per round. */
public final class OwnershipNotices {

  private final Notices notices;

  public OwnershipNotices(Notices notices) {
    this.notices = notices;
  }

  void offered(ClosureCase about, OwnershipTransfer transfer) {
    tell(
        about,
        transfer,
        Audience.TEAM,
        transfer.successor(),
        NoticeTemplate.OWNERSHIP_OFFERED,
        account(about)
            .with(NoticeDatum.MEMBER_ID, about.loginId().value())
            .with(NoticeDatum.ANSWER_BY, transfer.answerBy()));
  }

  void accepted(ClosureCase about, OwnershipTransfer transfer) {
    owner(about, transfer, NoticeTemplate.OWNERSHIP_ACCEPTED);
  }

  void declined(ClosureCase about, OwnershipTransfer transfer) {
    owner(about, transfer, NoticeTemplate.OWNERSHIP_DECLINED);
  }

  /** The owner learns it by the notice of the outcome. */
  void takenOver(ClosureCase about, OwnershipTransfer transfer) {
    successor(about, transfer, NoticeTemplate.OWNERSHIP_TAKEN_OVER);
  }

  void refused(ClosureCase about, OwnershipTransfer transfer) {
    owner(about, transfer, NoticeTemplate.OWNERSHIP_REFUSED);
    successor(about, transfer, NoticeTemplate.OWNERSHIP_REFUSED);
  }

  private void owner(ClosureCase about, OwnershipTransfer transfer, NoticeTemplate template) {
    tell(about, transfer, Audience.HOLDER, about.loginId(), template, account(about));
  }

  private void successor(ClosureCase about, OwnershipTransfer transfer, NoticeTemplate template) {
    tell(about, transfer, Audience.TEAM, transfer.successor(), template, account(about));
  }

  private static NoticeData account(ClosureCase about) {
    return new NoticeData().with(NoticeDatum.ACCOUNT_ID, about.accountId().value());
  }

  private void tell(
      ClosureCase about,
      OwnershipTransfer transfer,
      Audience audience,
      LoginId recipient,
      NoticeTemplate template,
      NoticeData data) {
    notices.enqueue(
        new Notice(
            "%s:%s:%d:%s".formatted(about.id(), template.code(), transfer.round(), audience),
            about.id(),
            audience,
            recipient.value(),
            template,
            data.toMap()));
  }
}
