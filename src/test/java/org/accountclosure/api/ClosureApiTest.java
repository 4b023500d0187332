package org.accountclosure.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.accountclosure.closure.ClosingAccount;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.support.ApiClient.Answer;
import org.accountclosure.support.EdgeCase;
import org.accountclosure.support.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ClosureApiTest extends ApiTest {

  @Autowired private ClosingAccount closing;

  @Test
  void aRequestOpensACaseAndSaysWhereItIs() {
    AccountId account = people().freelancer();

    Answer answer = opened(account);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Location")).isEqualTo("/api/closures/" + answer.text("id"));
    assertThat(answer.text("status")).isEqualTo("OPEN");
    assertThat(answer.text("channel")).isEqualTo("WEB");
    assertThat(answer.body().get("withdrawable").asBoolean()).isTrue();
    assertThat(answer.body().get("timeline").get(0).get("what").asText()).isEqualTo("REQUESTED");
    assertThat(api().get(People.loginOf(account), answer.header("Location")).body())
        .isEqualTo(answer.body());
  }

  @Test
  @EdgeCase(38)
  void askingAgainForTheSameAccountAnswersTheSameCase() {
    AccountId account = people().freelancer();
    Answer first = opened(account);

    Answer again = opened(account);

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text("id")).isEqualTo(first.text("id"));
  }

  @Test
  void anotherAccountOfTheLoginIsAConflictThatNamesTheOpenCase() {
    AccountId account = people().freelancer();
    String login = People.loginOf(account);
    AccountId other = people().account(login, AccountKind.FREELANCER);
    Answer first = opened(account);

    Answer conflict = api().post(login, "/api/closures", requestFor(other));

    assertThat(conflict.status()).isEqualTo(409);
    assertThat(conflict.text("type")).endsWith(":other-case-open");
    assertThat(conflict.text("caseId")).isEqualTo(first.text("id"));
    assertThat(conflict.text("accountId")).isEqualTo(account.value());
  }

  @Test
  void theSameKeyWithTheSameBodyAnswersTheSameAndWithAnotherBodyIsRefused() {
    AccountId account = people().freelancer();
    Map<String, String> key =
        Map.of("Content-Type", "application/json", "Idempotency-Key", "k-" + account);
    String login = People.loginOf(account);

    Answer first = api().send(login, "POST", "/api/closures", requestFor(account), key);
    Answer again = api().send(login, "POST", "/api/closures", requestFor(account), key);
    Answer other =
        api()
            .send(
                login,
                "POST",
                "/api/closures",
                "{\"accountId\":\"" + account + "\",\"reason\":\"COST\"}",
                key);

    assertThat(again.status()).isEqualTo(first.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.text("caseId")).isEqualTo(first.text("id"));
  }

  @Test
  void aWithdrawnCaseStaysWithdrawnAndMakesRoomForANewOne() {
    AccountId account = people().freelancer();
    String login = People.loginOf(account);
    Answer first = opened(account);

    Answer withdrawn = api().post(login, first.header("Location") + "/withdrawal");
    Answer again = api().post(login, first.header("Location") + "/withdrawal");

    assertThat(withdrawn.status()).isEqualTo(200);
    assertThat(withdrawn.text("status")).isEqualTo("WITHDRAWN");
    assertThat(again.body()).isEqualTo(withdrawn.body());
    assertThat(opened(account).status()).isEqualTo(201);
  }

  @Test
  void aClosedCaseCannotBeWithdrawnAndItsAccountNotBeClosedAgain() {
    AccountId account = people().freelancer();
    Answer first = opened(account);
    closing.close(new CaseId(first.text("id")), "1");

    Answer late = api().post(People.loginOf(account), first.header("Location") + "/withdrawal");
    Answer again = opened(account);

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text("type")).endsWith(":case-ended");
    assertThat(late.text("caseStatus")).isEqualTo("CLOSED");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text("type")).endsWith(":account-already-closed");
    assertThat(again.text("whoMayAct")).isNotBlank();
  }

  @Test
  @EdgeCase(29)
  void aMembersWishIsForwardedToTheOwnerWhoSeesItInThePreview() {
    String body = "{\"accountId\":\"acc-cl-business\",\"reason\":\"COST\",\"forwardToOwner\":true}";

    Answer rejected = api().post("cl-not-owner", "/api/closures", body);
    Answer stranger = api().post("fl-clear", "/api/closures", body);
    Answer again = api().post("cl-not-owner", "/api/closures", body);

    assertThat(rejected.status()).isEqualTo(403);
    assertThat(rejected.text("whoMayAct")).contains("Only the owner", "MANAGER");
    assertThat(rejected.body().get("forwarded").asBoolean()).isTrue();
    assertThat(again.body().get("forwarded").asBoolean()).isTrue();
    assertThat(stranger.status()).isEqualTo(403);
    assertThat(stranger.body().has("forwarded")).isFalse();
    Answer preview = api().get("cl-business", "/api/accounts/acc-cl-business/closure-preview");
    assertThat(preview.body().get("wishes"))
        .singleElement()
        .satisfies(wish -> assertThat(wish.get("member").asText()).isEqualTo("cl-not-owner"));
  }

  @Test
  void thePreviewShowsBlockersUsefulConsentsAndBothForecasts() {
    Answer preview = api().get("fl-proposals", "/api/accounts/acc-fl-proposals/closure-preview");

    assertThat(preview.status()).isEqualTo(200);
    assertThat(preview.body().get("blockers")).hasSize(3);
    assertThat(preview.body().get("usefulConsents").toString())
        .isEqualTo("[\"WITHDRAW_PROPOSALS\",\"DECLINE_OFFERS\"]");
    assertThat(preview.body().get("withoutConsents").get("earliestClosing").isNull()).isTrue();
    assertThat(preview.body().get("withConsents").get("earliestClosing").isNull()).isFalse();
  }

  @Test
  void aListIsReadPageByPageWithoutRepetition() {
    List<String> opened = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      opened.add(0, opened(people().freelancer()).text("id"));
    }
    List<String> listed = new ArrayList<>();
    String path = "/api/closures?status=OPEN&kind=FREELANCER&limit=2";
    String next = "";
    while (listed.size() < 5) {
      Answer page = api().get("analyst", path + next);
      assertThat(page.status()).isEqualTo(200);
      for (JsonNode item : page.body().get("items")) {
        listed.add(item.get("id").asText());
      }
      next = "&cursor=" + page.text("next");
    }
    assertThat(listed.subList(0, 5)).containsExactlyElementsOf(opened);
  }

  @Test
  void holdersListTheirOwnCasesOnly() {
    AccountId account = people().freelancer();
    Answer mine = opened(account);
    opened(people().freelancer());

    Answer page = api().get(People.loginOf(account), "/api/closures");

    assertThat(page.body().get("items")).hasSize(1);
    assertThat(page.body().get("items").get(0).get("id").asText()).isEqualTo(mine.text("id"));
    assertThat(page.body().get("next").isNull()).isTrue();
  }
}
