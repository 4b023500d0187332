package org.accountclosure.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.accountclosure.closure.ClosingAccount;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.support.ApiClient.Answer;
import org.accountclosure.support.EdgeCase;
import org.accountclosure.support.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the marketplace asks before it lets somebody in. */
class SignUpApiTest extends ApiTest {

  @Autowired private ClosingAccount closing;

  private Answer check(String who, String email, String name) {
    return api()
        .post(
            who,
            "/api/signups/check",
            "{\"email\":\"%s\",\"publicName\":\"%s\"}".formatted(email, name));
  }

  @Test
  @EdgeCase(48)
  void aReservedNameSaysUntilWhenAndItsOwnerGetsTheAccountBack() {
    AccountId account = people().freelancer();
    String login = People.loginOf(account);
    assertThat(check("support", login + "@example.org", "x").text("answer"))
        .isEqualTo("HAS_ACCOUNT");
    CaseId id = new CaseId(opened(account).text("id"));
    closing.close(id, "job-1");

    Answer other = check("support", "somebody@else.example", account.value());
    assertThat(other.status()).as(other.raw().body()).isEqualTo(200);
    assertThat(other.text("answer")).isEqualTo("NAME_RESERVED");
    assertThat(other.text("until")).isNotEmpty();
    Answer owner = check("support", login + "@example.org", account.value());
    assertThat(owner.text("answer")).isEqualTo("REOPEN");
    assertThat(owner.text("caseId")).isEqualTo(id.value());
    assertThat(owner.text("what")).contains("/api/reopenings");
    assertThat(check("support", "somebody@else.example", "free").text("answer"))
        .isEqualTo("ALLOWED");
  }

  @ParameterizedTest
  @CsvSource({
    "support, 200",
    "lead, 200",
    "trust, 200",
    "analyst, 403",
    "owner, 403",
    "fl-clear, 403"
  })
  void onlyTheMarketplaceAndItsStaffLearnWhoWasHere(String who, int status) {
    assertThat(check(who, "somebody@else.example", "free").status()).isEqualTo(status);
  }

  @Test
  void aSignUpWithoutAnAddressIsTold() {
    assertThat(api().post("support", "/api/signups/check", "{}").status()).isEqualTo(400);
  }
}
