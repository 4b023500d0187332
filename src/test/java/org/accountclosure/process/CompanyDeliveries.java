package org.accountclosure.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.accountclosure.closure.FindingBillingCycle;
import org.accountclosure.closure.OpeningCase;
import org.accountclosure.closure.RequestingClosure;
import org.accountclosure.closure.TakingConsentedSteps;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.MemberRole;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.marketplace.Business;
import org.accountclosure.marketplace.Companies;
import org.accountclosure.marketplace.CompanyMoney;
import org.accountclosure.marketplace.Earnings;
import org.accountclosure.marketplace.People;
import org.accountclosure.process.model.ProcessConstants.JobTypes;

/** The jobs of a company's closure, and the steps that only a company's owner consents to. */
final class CompanyDeliveries {

  private static final Money USD_50 = new Money(5_000, "USD");

  private CompanyDeliveries() {}

  static List<Delivery> all() {
    return List.of(
        Delivery.of(
            JobTypes.CLOSURE_FIND_BILLING_CYCLE,
            world -> {
              String id = opened(world);
              return () ->
                  new FindBillingCycleWorker(world.the(FindingBillingCycle.class))
                      .find(id, "job-1");
            }),
        step(Stage.BUSINESS_ENDED),
        step(Stage.BILLS_PAID),
        step(Stage.ESCROW_RETURNED),
        step(Stage.MEMBERS_REMOVED));
  }

  /** Works off what comes before that stage, and delivers its own step. */
  private static Delivery step(Stage stage) {
    return Delivery.of(
        JobTypes.CLOSURE_TAKE_CONSENTED_STEP,
        world -> {
          String id = opened(world);
          TakingConsentedSteps steps = world.the(TakingConsentedSteps.class);
          world.jdbc().sql("delete from mp_time_log").update();
          for (Stage before : Stage.values()) {
            if (before.compareTo(stage) < 0) {
              steps.take(new CaseId(id), before, "before-" + before);
              finish(world, before);
            }
          }
          return () -> new TakeConsentedStepWorker(steps).take(id, stage, "job-1");
        });
  }

  /** What nobody can do for the owner; a refund was agreed to and credited long ago. */
  private static void finish(ClosureWorld world, Stage stage) {
    if (stage == Stage.ESCROW_RETURNED) {
      world.jdbc().sql("update mp_escrow set released_at = funded_at").update();
    }
  }

  private static String opened(ClosureWorld world) {
    Instant now = world.the(Clock.class).instant();
    AccountId company = world.client();
    AccountId ann = world.freelancer("ann");
    LoginId mia = new LoginId("mia");
    world.the(People.class).signUp(mia, null, Set.of());
    Companies companies = world.the(Companies.class);
    companies.postJob("j-1", company);
    companies.bid("p-1", "j-1", ann, company);
    companies.invite("i-1", company, mia);
    companies.addMember(company, mia, MemberRole.MEMBER);
    Business business = world.the(Business.class);
    business.startContract("c-1", ContractKind.HOURLY, ann, company, "USD");
    world.the(Earnings.class).logWork("c-1", ann, now, now.plus(Duration.ofHours(1)), USD_50);
    CompanyMoney money = world.the(CompanyMoney.class);
    money.fund("e-1", "c-1", company, USD_50);
    business.endContract("c-1", company);
    money.bill("b-1", "c-1", company, USD_50, now, now);
    money.storeMethod("card", company, false);
    RequestingClosure.Result result =
        world
            .the(RequestingClosure.class)
            .request(
                ClosureWorld.requestBy(
                    "client",
                    Consent.CLOSE_JOBS,
                    Consent.DECLINE_PROPOSALS,
                    Consent.REVOKE_INVITATIONS,
                    Consent.CHARGE_BILLS,
                    Consent.REQUEST_REFUNDS,
                    Consent.REMOVE_MEMBERS));
    CaseId id = ((RequestingClosure.Result.Opened) result).closureCase().id();
    world.the(OpeningCase.class).open(id, Situations.INSTANCE);
    return id.value();
  }
}
