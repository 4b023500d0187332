package org.accountclosure.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.MemberRole;
import org.accountclosure.marketplace.Companies;
import org.accountclosure.support.ApiClient.Answer;
import org.accountclosure.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An owner, or staff in the owner's place, asks a member to take a company over. */
class OwnershipApiTest extends ApiTest {

  private static final String ACCEPT = "{\"accept\":true}";

  @Autowired private Companies companies;

  private String owner = "";
  private String member = "";
  private AccountId company = new AccountId("none");

  @BeforeEach
  void aCompanyWithAMember() {
    company = people().client();
    owner = People.loginOf(company);
    member = People.loginOf(people().freelancer());
    companies.addMember(company, new LoginId(member), MemberRole.ADMIN);
  }

  private String requested() {
    Answer answer = opened(company);
    assertThat(answer.status()).isEqualTo(201);
    return answer.header("Location");
  }

  private static String naming(String successor) {
    return "{\"successor\":\"" + successor + "\"}";
  }

  private static String answerTo(String path) {
    return "/api/ownership-transfers/" + path.substring(path.lastIndexOf('/') + 1) + "/answer";
  }

  @Test
  void aMemberSeesWhatIsAskedAndAnswersAndTheOwnerSeesTheAnswer() {
    String path = requested();
    Answer asked = api().post(owner, path + "/ownership-transfer", naming(member));
    assertThat(asked.status()).isEqualTo(201);
    assertThat(asked.text("state")).isEqualTo("ASKED");

    Answer list = api().get(member, "/api/ownership-transfers");
    assertThat(list.body().at("/0/accountId").asText()).isEqualTo(company.value());
    assertThat(list.body().at("/0/owner").asText()).isEqualTo(owner);
    assertThat(api().post(member, answerTo(path), ACCEPT).text("state")).isEqualTo("ACCEPTED");
    assertThat(api().post(member, answerTo(path), ACCEPT).status()).isEqualTo(200);
    assertThat(api().get(owner, path).body().at("/ownershipTransfer/state").asText())
        .isEqualTo("ACCEPTED");
    assertThat(api().get(member, "/api/ownership-transfers").body()).isEmpty();
    assertThat(api().get(member, path).status()).isEqualTo(404);
  }

  @Test
  void whatIsTakenBackCannotBeAnswered() {
    String path = requested();
    api().post(owner, path + "/ownership-transfer", naming(member));
    Answer taken = api().send(owner, "DELETE", path + "/ownership-transfer", null, Map.of());
    assertThat(taken.text("state")).isEqualTo("TAKEN_BACK");
    Answer late = api().post(member, answerTo(path), ACCEPT);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text("type")).endsWith(":no-transfer-pending");
  }

  @Test
  void whoWasNotAskedAnswersNothingAndWhoIsNoMemberIsNotAsked() {
    String path = requested();
    String stranger = People.loginOf(people().freelancer());
    Answer impossible = api().post(owner, path + "/ownership-transfer", naming(stranger));
    assertThat(impossible.status()).isEqualTo(409);
    assertThat(impossible.text("type")).endsWith(":transfer-impossible");
    assertThat(impossible.text("detail")).contains("no member");

    api().post(owner, path + "/ownership-transfer", naming(member));
    assertThat(api().post(stranger, answerTo(path), ACCEPT).status()).isEqualTo(404);
    assertThat(api().post(stranger, path + "/ownership-transfer", naming(member)).status())
        .isEqualTo(404);
    assertThat(api().post("analyst", path + "/ownership-transfer", naming(member)).status())
        .isEqualTo(403);
    assertThat(api().post(member, answerTo("/" + "x".repeat(300)), ACCEPT).status()).isEqualTo(404);
    assertThat(api().post(member, answerTo(path), "{}").status()).isEqualTo(400);
  }

  @Test
  void onlyStaffSpeaksForAnOwnerWhoCannotAskAndNamesWhatItHasSeen() {
    String deceased = "{\"accountId\":\"" + company + "\",\"reason\":\"HOLDER_DECEASED\"}";
    Answer byHolder = api().post(owner, "/api/closures", deceased);
    assertThat(byHolder.status()).isEqualTo(403);
    assertThat(byHolder.text("type")).endsWith(":reason-of-staff");

    String path = api().post("support", "/api/closures", deceased).header("Location");
    String unproven = "{\"successor\":\"" + member + "\",\"grounds\":\"OWNER_DECEASED\"}";
    Answer without = api().post("support", path + "/ownership-transfer", unproven);
    assertThat(without.status()).isEqualTo(400);
    assertThat(without.text("detail")).contains("evidence");
    assertThat(
            api()
                .post(
                    "support",
                    path + "/ownership-transfer",
                    unproven.replace("}", ",\"evidence\":\"file-12\"}"))
                .status())
        .isEqualTo(201);
  }
}
