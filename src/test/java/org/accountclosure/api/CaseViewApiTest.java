package org.accountclosure.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.accountclosure.closure.CheckingBlockers;
import org.accountclosure.closure.CheckingTasks;
import org.accountclosure.closure.DecidingEscalation;
import org.accountclosure.closure.EscalatingToSupport;
import org.accountclosure.closure.GatheringEvidence;
import org.accountclosure.closure.RestoringAccount;
import org.accountclosure.closure.StoppingNewBusiness;
import org.accountclosure.closure.TakingConsentedSteps;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.Routing;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.closure.model.SupportDecision;
import org.accountclosure.marketplace.Business;
import org.accountclosure.marketplace.Earnings;
import org.accountclosure.support.ApiClient.Answer;
import org.accountclosure.support.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a case shows: amounts, what a withdrawal leaves, and what support can do. */
class CaseViewApiTest extends ApiTest {

  private static final AccountId CLIENT = new AccountId("acc-demo-client");

  @Autowired private CheckingBlockers checking;
  @Autowired private TakingConsentedSteps taking;
  @Autowired private StoppingNewBusiness stopping;
  @Autowired private RestoringAccount restoring;
  @Autowired private EscalatingToSupport escalating;
  @Autowired private GatheringEvidence gathering;
  @Autowired private CheckingTasks tasks;
  @Autowired private DecidingEscalation deciding;
  @Autowired private Business business;
  @Autowired private Earnings earnings;
  @Autowired private Clock clock;

  @Test
  void aWithdrawalShowsWhatWasDoneWhatStaysAndWhatWasRestored() {
    AccountId account = people().freelancer();
    String login = People.loginOf(account);
    earned(account, 48_000);
    String path =
        api()
            .post(
                login,
                "/api/closures",
                "{\"accountId\":\""
                    + account
                    + "\",\"reason\":\"COST\",\"consents\":[\"REQUEST_PAYOUT\"]}")
            .header("Location");
    CaseId id = new CaseId(path.substring(path.lastIndexOf('/') + 1));
    assertThat(api().get(login, path).body().get("withdrawal").isNull()).isTrue();
    stopping.stop(id);
    taking.take(id, Stage.MONEY_WITHDRAWN, "job");

    Answer withdrawn = api().post(login, path + "/withdrawal");

    assertThat(withdrawn.body().at("/withdrawal/done/0/step").asText()).isEqualTo("STEP_TAKEN");
    assertThat(withdrawn.body().at("/withdrawal/done/0/amounts/0/text").asText())
        .isEqualTo("480.00 USD");
    assertThat(withdrawn.body().at("/withdrawal/restored")).isEmpty();
    assertThat(withdrawn.body().at("/withdrawal/holds")).isEmpty();
    assertThat(withdrawn.body().at("/withdrawal/reviewGoesOn").asBoolean()).isFalse();

    restoring.restore(id);
    Answer later = api().get(login, path);

    assertThat(later.body().at("/withdrawal/restored/0/step").asText())
        .isEqualTo("ACCOUNT_RESTORED");
    assertThat(later.body().at("/withdrawal/restored/0/what").asText()).isNotEmpty();
    assertThat(api().get(login, path + "/receipt").body().at("/done/1/amounts/0/minor").asLong())
        .isEqualTo(48_000);
  }

  @Test
  void anEscalationShowsWhatSupportCanDoAboutEachBlocker() {
    AccountId account = people().freelancer();
    earned(account, 320);
    String path = opened(account).header("Location");
    CaseId id = new CaseId(path.substring(path.lastIndexOf('/') + 1));
    checking.check(id, Stage.MONEY_WITHDRAWN, "job");
    EscalationId escalation = escalated(id, EscalationKind.BLOCKER);

    Answer asked = api().get("support", path);

    assertThat(asked.body().at("/escalations/0/blockers/0/key").asText())
        .isEqualTo("BALANCE_BELOW_MINIMUM:balance-USD");
    assertThat(asked.body().at("/escalations/0/blockers/0/blocker/amount/text").asText())
        .isEqualTo("3.20 USD");
    assertThat(asked.body().at("/escalations/0/blockers/0/resolutions").toString())
        .isEqualTo("[\"WAIVE_BALANCE\",\"DONATE_BALANCE\",\"PAY_BY_HAND\"]");
    assertThat(asked.body().at("/escalations/0/resolution").isNull()).isTrue();
    assertThat(api().get(People.loginOf(account), path).body().get("escalations").isNull())
        .isTrue();

    SupportDecision waive =
        new SupportDecision("RESOLVE_BLOCKER", List.of(), null, "WAIVE_BALANCE");
    assertThat(tasks.decision(escalation, "support", waive, "The holder agreed")).isEmpty();
    assertThat(deciding.decide(escalation, waive)).isEmpty();

    Answer proposed = api().get("lead", path);
    assertThat(proposed.body().at("/escalations/0/resolution/kind").asText())
        .isEqualTo("WAIVE_BALANCE");
    assertThat(proposed.body().at("/escalations/0/resolution/amount/minor").asLong())
        .isEqualTo(320);
    assertThat(proposed.body().at("/escalations/0/resolution/confirmedBy").isNull()).isTrue();
  }

  @Test
  void aReviewShowsTheEvidenceToWhoeverJudges() {
    AccountId account = people().freelancer();
    String body = "{\"accountId\":\"" + account + "\",\"reason\":\"DUPLICATE_ACCOUNT\"}";
    String path = api().post(People.loginOf(account), "/api/closures", body).header("Location");
    CaseId id = new CaseId(path.substring(path.lastIndexOf('/') + 1));
    gathering.gather(id);
    escalated(id, EscalationKind.VIOLATION_REASON);

    Answer asked = api().get("trust", path);

    assertThat(asked.body().at("/escalations/0/evidence/0/code").asText())
        .isEqualTo("NOTHING_FOUND");
    assertThat(asked.body().at("/escalations/0/evidence/0/reference").asText())
        .isEqualTo(account.value());
    assertThat(asked.body().at("/escalations/0/blockers")).isEmpty();
  }

  /** Money on the balance that a bank account pays out from 5.00 USD on. */
  private void earned(AccountId account, long cents) {
    Instant now = clock.instant();
    String contract = "contract-" + account;
    business.startContract(contract, ContractKind.FIXED, account, CLIENT, "USD");
    earnings.pay("payment-" + account, contract, account, new Money(cents, "USD"), now, now);
    business.endContract(contract, account);
    Instant longAgo = now.minus(Duration.ofDays(400));
    earnings.addPayoutMethod("bank-" + account, account, longAgo, true, new Money(500, "USD"), 2);
  }

  private EscalationId escalated(CaseId id, EscalationKind kind) {
    return escalating.open(id, kind, new Routing("support", 60, Duration.ofDays(3)), 1).id();
  }
}
