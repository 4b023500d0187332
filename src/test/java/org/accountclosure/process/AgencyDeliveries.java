package org.accountclosure.process;

import java.time.Clock;
import java.util.List;
import org.accountclosure.closure.OpeningCase;
import org.accountclosure.closure.RequestingClosure;
import org.accountclosure.closure.TakingConsentedSteps;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.MemberRole;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.marketplace.Agencies;
import org.accountclosure.marketplace.Business;
import org.accountclosure.marketplace.Companies;
import org.accountclosure.marketplace.Earnings;
import org.accountclosure.marketplace.People;
import org.accountclosure.process.model.ProcessConstants.JobTypes;

/** The steps that an agency's owner consents to: nothing of them touches anybody's own account. */
final class AgencyDeliveries {

  private static final Money USD_50 = new Money(5_000, "USD");

  private AgencyDeliveries() {}

  static List<Delivery> all() {
    return List.of(
        step(Stage.BUSINESS_ENDED), step(Stage.MONEY_WITHDRAWN), step(Stage.MEMBERS_REMOVED));
  }

  /** Works off what comes before that stage, and delivers its own step. */
  private static Delivery step(Stage stage) {
    return Delivery.of(
        JobTypes.CLOSURE_TAKE_CONSENTED_STEP,
        world -> {
          String id = opened(world);
          TakingConsentedSteps steps = world.the(TakingConsentedSteps.class);
          for (Stage before : Stage.values()) {
            if (before.compareTo(stage) < 0) {
              steps.take(new CaseId(id), before, "before-" + before);
            }
          }
          world.jdbc().sql("update mp_payout set settles_at = requested_at").update();
          return () -> new TakeConsentedStepWorker(steps).take(id, stage, "job-1");
        });
  }

  private static String opened(ClosureWorld world) {
    AccountId client = world.client();
    AccountId bob = world.freelancer("bob");
    AccountId own = world.freelancer("ann");
    AccountId agency = new AccountId("acc-agency");
    world.the(People.class).openAccount(agency, new LoginId("ann"), AccountKind.AGENCY);
    Companies companies = world.the(Companies.class);
    companies.addMember(agency, new LoginId("bob"), MemberRole.MEMBER);
    companies.inviteMember("i-1", agency, new LoginId("client"), MemberRole.MEMBER);
    Agencies agencies = world.the(Agencies.class);
    agencies.propose("p-agency", agency, new LoginId("bob"));
    agencies.startContract("c-1", ContractKind.FIXED, bob, agency, client, "USD");
    Business business = world.the(Business.class);
    business.submitProposal("p-own", own);
    business.makeOffer("o-1", agency, client);
    business.endContract("c-1", agency);
    Earnings earnings = world.the(Earnings.class);
    var now = world.the(Clock.class).instant();
    earnings.pay("pay-1", "c-1", agency, USD_50, now, now);
    earnings.addPayoutMethod("m-1", agency, now, true, USD_50, 2);
    RequestingClosure.Result result =
        world
            .the(RequestingClosure.class)
            .request(
                ClosureWorld.requestBy(
                    "ann",
                    agency,
                    Consent.WITHDRAW_PROPOSALS,
                    Consent.DECLINE_OFFERS,
                    Consent.REVOKE_INVITATIONS,
                    Consent.REQUEST_PAYOUT,
                    Consent.REMOVE_MEMBERS));
    CaseId id = ((RequestingClosure.Result.Opened) result).closureCase().id();
    world.the(OpeningCase.class).open(id, Situations.INSTANCE);
    return id.value();
  }
}
