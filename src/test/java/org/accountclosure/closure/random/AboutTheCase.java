package org.accountclosure.closure.random;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accountclosure.closure.AnsweringOffer;
import org.accountclosure.closure.AnsweringSupport;
import org.accountclosure.closure.AppealingRefusal;
import org.accountclosure.closure.LiftingHold;
import org.accountclosure.closure.PlacingHold;
import org.accountclosure.closure.ReceivingNews;
import org.accountclosure.closure.RequestingClosure;
import org.accountclosure.closure.TransferringOwnership;
import org.accountclosure.closure.WithdrawingClosure;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Channel;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.HoldId;
import org.accountclosure.closure.model.HoldKind;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.OfferAnswer;
import org.accountclosure.closure.model.OwnershipTransfer.Grounds;
import org.accountclosure.closure.port.MarketplaceUnavailable;
import org.accountclosure.marketplace.Profiles;

/** What the holder and staff say about a case, what the system does, how time goes by. */
final class AboutTheCase {

  private static final Actor ANN = Actor.holder(Town.ANN);

  private final Town town;
  private final ProcessDriver process;
  private final StaffAtWork staff;
  private final OnTheMarket market;
  private final Story story;

  AboutTheCase(
      Town town, ProcessDriver process, StaffAtWork staff, OnTheMarket market, Story story) {
    this.town = town;
    this.process = process;
    this.staff = staff;
    this.market = market;
    this.story = story;
  }

  void does(Deed deed) {
    try {
      perform(deed);
    } catch (MarketplaceUnavailable notNow) {
      // Whoever asked is told to ask again.
    }
  }

  private void perform(Deed deed) {
    switch (deed.what()) {
      case ASK_SUCCESSOR ->
          newestCase()
              .ifPresent(id -> transferring().ask(id, Town.BOB, Grounds.OWNER_LEAVES, null, ANN));
      case ANSWER_AS_SUCCESSOR ->
          transferring()
              .askedOf(Town.BOB)
              .forEach(
                  asked -> transferring().answer(asked.caseId(), Town.BOB, deed.much() % 3 != 0));
      case TAKE_TRANSFER_BACK -> newestCase().ifPresent(id -> transferring().takeBack(id, ANN));
      case ANSWER_OFFER ->
          newestCase()
              .ifPresent(
                  id -> answerOffer(id, Deed.oneOf(List.of(OfferAnswer.values()), deed.much())));
      case WITHDRAW_REQUEST ->
          newestCase().ifPresent(id -> town.the(WithdrawingClosure.class).withdraw(id, ANN));
      case REQUEST_AGAIN -> request(story.reason(), story.consents());
      case ANSWER_SUPPORT -> answerSupport(deed);
      case APPEAL -> newestCase().ifPresent(this::appeal);
      case HOLD_BY_STAFF ->
          town.the(PlacingHold.class)
              .place(
                  town.account(),
                  Deed.oneOf(List.of(HoldKind.values()), deed.which()),
                  "INVESTIGATION",
                  new LoginId("tom"));
      case PROPOSE_LIFTING -> lifting(deed, true);
      case CONFIRM_LIFTING -> lifting(deed, false);
      case WORK_ON_TASK -> staff.work(deed.which(), deed.much());
      case NEWS -> town.the(ReceivingNews.class).about(town.account());
      case JUMP_HOURS -> jump(Duration.ofHours(1 + deed.much()));
      case JUMP_DAYS -> jump(Duration.ofDays(1 + (long) deed.much() * deed.much()));
      case JUMP_TO_NEXT_DATE -> jumpToNextDate();
      case REPEAT_JOB -> process.repeat(deed.which());
      case MARKETPLACE_SILENT ->
          town.marketplace()
              .be(
                  deed.much() % 2 == 0
                      ? MoodyMarketplace.Mood.SILENT
                      : MoodyMarketplace.Mood.LOSES_ANSWERS);
      case MARKETPLACE_BACK -> town.marketplace().be(MoodyMarketplace.Mood.ANSWERS);
      case RENEW_PLANS -> town.the(Profiles.class).renewDue();
      default -> throw new IllegalArgumentException(deed.toString());
    }
  }

  private TransferringOwnership transferring() {
    return town.the(TransferringOwnership.class);
  }

  /** Staff asks for a holder who cannot. */
  void request(ClosureReason reason, Set<Consent> consents) {
    town.the(RequestingClosure.class)
        .request(
            new RequestingClosure.Command(
                town.account(),
                reason.byStaffOnly() ? Actor.staff(new LoginId("sam")) : ANN,
                reason,
                null,
                consents,
                reason.byStaffOnly() ? Channel.SUPPORT : Channel.WEB,
                null));
  }

  void answerOffer(CaseId id, OfferAnswer answer) {
    town.the(AnsweringOffer.class).answer(id, answer, ANN);
  }

  void appeal(CaseId id) {
    town.the(AppealingRefusal.class).appeal(id, "I do not agree", ANN);
  }

  private void answerSupport(Deed deed) {
    market
        .one("escalation_id from closure_question where answer is null", deed)
        .ifPresent(
            id ->
                town.the(AnsweringSupport.class)
                    .answer(caseOf(id), new EscalationId(id), "The old one", ANN));
  }

  private CaseId caseOf(String escalation) {
    return new CaseId(
        town.world()
            .jdbc()
            .sql("select case_id from closure_escalation where escalation_id = ?")
            .param(escalation)
            .query(String.class)
            .single());
  }

  private void lifting(Deed deed, boolean propose) {
    LoginId who = new LoginId(Town.STAFF.get(4 + deed.much() % 2));
    Optional<String> hold = market.one("hold_id from mp_hold where lifted_at is null", deed);
    hold.map(HoldId::new)
        .ifPresent(
            id -> {
              LiftingHold lifting = town.the(LiftingHold.class);
              if (propose) {
                lifting.propose(id, who);
              } else {
                lifting.confirm(id, who);
              }
            });
  }

  /**
   * Time goes by. Messages live for a day, so that a process that can go on does so before a longer
   * time.
   */
  void jump(Duration time) {
    if (time.compareTo(Duration.ofHours(12)) > 0) {
      process.goOn();
    }
    town.clock().add(time);
  }

  void jumpToNextDate() {
    process.goOn();
    Instant next = process.nextDate();
    if (next != null && next.isAfter(town.clock().instant())) {
      town.clock().moveTo(next);
    }
  }

  Optional<CaseId> newestCase() {
    List<String> ids =
        town.world()
            .jdbc()
            .sql(
                "select case_id from closure_timeline where what in ('REQUESTED', 'REOPENED_BY_APPEAL') order by entry_id desc")
            .query(String.class)
            .list();
    return ids.stream().findFirst().map(CaseId::new);
  }
}
