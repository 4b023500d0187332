package org.accountclosure.closure.random;

import java.time.Duration;
import java.util.List;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.OfferAnswer;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.random.Deed.What;
import org.accountclosure.closure.random.Deed.Whose;

/** A story as it happens: deed after deed, then until everything has come to its end. */
final class Told {

  private static final int ROUNDS = 150;

  private final Town town;
  private final Story story;
  private final OnTheMarket market;
  private final Invariants invariants;
  private final ProcessDriver process;
  private final StaffAtWork staff;
  private final AboutTheCase about;

  Told(Town town, Story story) {
    town.startAfresh(story.kind());
    this.town = town;
    this.story = story;
    this.market = new OnTheMarket(town);
    this.invariants = new Invariants(town, any -> market.earned());
    this.process = new ProcessDriver(town.world(), town.clock(), story.everyJobTwice(), invariants);
    this.staff = new StaffAtWork(town, process);
    this.about = new AboutTheCase(town, process, staff, market, story);
  }

  /**
   * Tells it to the end; every step keeps what must always hold.
   *
   * @return how its cases ended
   */
  String tell() {
    story.before().forEach(market::does);
    about.request(story.reason(), story.consents());
    invariants.check("the request");
    story.after().forEach(this::happens);
    town.marketplace().be(MoodyMarketplace.Mood.ANSWERS);
    return finish();
  }

  private void happens(Deed deed) {
    if (deed.what().whose() == Whose.MARKETPLACE) {
      market.does(deed);
    } else {
      about.does(deed);
    }
    invariants.check(deed.toString());
    process.takeTurns(deed.which());
    for (int step = 0; step < deed.jobs() && process.step(); step++) {
      // The invariants are looked at around each step.
    }
    invariants.rebuild(deed.toString());
  }

  /** Everybody does what is left to them, and time goes by, until nothing is left. */
  private String finish() {
    for (int round = 0; round < ROUNDS; round++) {
      process.goOn();
      invariants.rebuild("everything that could go on");
      if (process.allEnded() && !appealed()) {
        return outcomes();
      }
      marketplaceActs(round);
      if (story.holderActs()) {
        holderActs(round);
      }
      for (Stand.Task task : process.tasks()) {
        staff.finish(task, story.staffMood() + round);
        invariants.check("a task in the end");
      }
      about.jump(Duration.ofDays(round < 5 ? 1 : 5));
    }
    throw new AssertionError("It never ends: " + process + "; " + cases());
  }

  private String outcomes() {
    return String.join(
        ", ",
        town.world()
            .jdbc()
            .sql("select status from closure_case order by status")
            .query(String.class)
            .list());
  }

  private List<?> cases() {
    return town.world().jdbc().sql("select * from closure_case").query().listOfRows();
  }

  private boolean appealed() {
    if (!story.holderActs() || story.staffMood() % 2 == 0) {
      return false;
    }
    about.newestCase().ifPresent(about::appeal);
    return process.step();
  }

  private void marketplaceActs(int round) {
    happens(new Deed(What.ANSWER_AS_SUCCESSOR, 0, story.staffMood(), 0));
    happensToAll(What.RESOLVE_DISPUTE);
    if (round > 3) {
      happensToAll(What.LIFT_BY_MARKETPLACE);
    }
  }

  private void holderActs(int round) {
    about
        .newestCase()
        .filter(id -> town.the(ClosureCases.class).find(id).orElseThrow().offer() != null)
        .ifPresent(this::answer);
    happens(new Deed(What.ANSWER_SUPPORT, 0, 0, 0));
    happensToAll(What.END_CONTRACT);
    happensToAll(What.WITHDRAW_PROPOSAL);
    happensToAll(What.SETTLE_DEBT);
    happensToAll(What.SETTLE_SHARE);
    happensToAll(What.PAY_BILL);
    happensToAll(What.RELEASE_ESCROW);
    happensToAll(What.MEMBER_LEAVES);
    if (round == 2) {
      happens(new Deed(What.ADD_PAYOUT_METHOD, 0, 0, 0));
    }
  }

  private void answer(CaseId id) {
    about.answerOffer(id, Deed.oneOf(List.of(OfferAnswer.values()), story.staffMood()));
  }

  private void happensToAll(What what) {
    for (int times = 0; times < 10; times++) {
      market.does(new Deed(what, 0, 0, 0));
    }
    invariants.check(what.toString());
  }
}
