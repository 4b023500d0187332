package org.accountclosure.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.accountclosure.closure.OfferingAlternative;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.Alternative;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.port.Logins.StaffRole;
import org.accountclosure.support.ApiClient.Answer;
import org.accountclosure.support.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Trust and safety places and lifts holds; a holder answers an offer. */
class HoldAndOfferApiTest extends ApiTest {

  private static final String HOLD = "{\"kind\":\"FRAUD\",\"reason\":\"CHARGEBACK\"}";

  @Autowired private OfferingAlternative offering;
  @Autowired private org.accountclosure.marketplace.People marketplace;

  @Test
  void aHoldShowsAtOnceAndTwoPersonsLiftIt() {
    AccountId account = people().freelancer();
    String theCase = opened(account).header("Location");

    Answer placed = api().post("trust", "/api/accounts/" + account + "/holds", HOLD);
    assertThat(placed.status()).isEqualTo(201);
    assertThat(placed.text("placedBy")).isEqualTo("trust");
    assertThat(api().get("trust", theCase).text("status")).isEqualTo("ON_HOLD");

    String hold = "/api/holds/" + placed.text("id");
    assertThat(api().post("trust", hold + "/lifting").text("type"))
        .endsWith(":lifting-not-proposed");
    assertThat(api().post("trust", hold + "/lifting-proposal").text("liftingProposedBy"))
        .isEqualTo("trust");
    Answer alone = api().post("trust", hold + "/lifting");
    assertThat(alone.status()).isEqualTo(403);
    assertThat(alone.text("type")).endsWith(":four-eyes");

    Answer lifted = api().post(secondOfTrust(), hold + "/lifting");
    assertThat(lifted.status()).isEqualTo(200);
    assertThat(lifted.text("liftedAt")).isNotEmpty();
    assertThat(api().get("trust", theCase).body().get("onHold").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"support, 403", "lead, 403", "analyst, 403", "owner, 403", "fl-clear, 403"})
  void onlyTrustPlacesAndLiftsHolds(String who, int status) {
    AccountId account = people().freelancer();
    assertThat(api().post(who, "/api/accounts/" + account + "/holds", HOLD).status())
        .isEqualTo(status);
    assertThat(api().post(who, "/api/holds/some/lifting-proposal").status()).isEqualTo(status);
    assertThat(api().post(who, "/api/holds/some/lifting").status()).isEqualTo(status);
  }

  @Test
  void whatCannotBeHeldIsSaid() {
    assertThat(api().post("trust", "/api/accounts/none/holds", HOLD).status()).isEqualTo(404);
    assertThat(api().post("trust", "/api/holds/none/lifting").text("type"))
        .endsWith(":hold-not-found");
    String account = "/api/accounts/" + people().freelancer() + "/holds";
    Answer words =
        api().post("trust", account, "{\"kind\":\"FRAUD\",\"reason\":\"he looks shady\"}");
    assertThat(words.status()).isEqualTo(400);
    assertThat(words.body().at("/errors/0/field").asText()).isEqualTo("reason");
    assertThat(api().post("trust", account, "{\"reason\":\"CHARGEBACK\"}").status()).isEqualTo(400);
  }

  @Test
  void anOfferIsAnsweredOnceAndNotMadeAgain() {
    AccountId account = people().freelancer();
    String theCase = opened(account).header("Location");
    String answers = theCase + "/offer-answer";
    String decline = "{\"answer\":\"DECLINE\"}";
    Answer nothing = api().post(People.loginOf(account), answers, decline);
    assertThat(nothing.status()).isEqualTo(409);
    assertThat(nothing.text("type")).endsWith(":nothing-offered");

    CaseId id = new CaseId(api().get("support", theCase).text("id"));
    offering.offer(id, Alternative.SET_UNAVAILABLE);
    assertThat(api().get(People.loginOf(account), theCase).body().at("/offer/state").asText())
        .isEqualTo("MADE");

    Answer declined = api().post(People.loginOf(account), answers, decline);
    assertThat(declined.status()).isEqualTo(200);
    assertThat(declined.text("state")).isEqualTo("DECLINED");
    assertThat(api().post(People.loginOf(account), answers, decline).status()).isEqualTo(200);
    Answer late = api().post(People.loginOf(account), answers, "{\"answer\":\"ACCEPT\"}");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text("type")).endsWith(":offer-is-over");
    assertThat(api().post("fl-clear", answers, decline).status()).isEqualTo(404);
  }

  private String secondOfTrust() {
    String login = "trust-" + System.nanoTime();
    marketplace.signUp(new LoginId(login), "{noop}" + login, java.util.Set.of(StaffRole.TRUST));
    return login;
  }
}
