package org.accountclosure.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.accountclosure.support.ApiClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest extends ApiTest {

  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

  /** Body; status; end of the type; a piece of the detail. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          {                                      ; 400; malformed-json ; Send one JSON object
          [1]                                    ; 400; malformed-json ; Send one JSON object
          ``                                     ; 400; malformed-json ; Send one JSON object
          {}                                     ; 400; invalid-request; `accountId is missing; name the account to close; reason is missing`
          {"accountId":"a","reason":"BORED"}     ; 400; invalid-request; reason must be one of NO_LONGER_USING
          {"accountId":"a","reason":5}           ; 400; invalid-request; reason must be one of
          {"accountId":"a","reason":"COST","consents":["SELL"]} ; 400; invalid-request; WITHDRAW_PROPOSALS, DECLINE_OFFERS
          {"accountId":"a","reason":"COST","consents":"all"}    ; 400; invalid-request; consents has a value of the wrong type
          {"accountId":"a","reason":"COST","consents":[null]}   ; 400; invalid-request; must not be null
          {"accountId":"a","reason":"COST","kind":"CLIENT"}     ; 400; invalid-request; known are accountId, comment, consents, erasure, forwardToOwner, identityProven, reason
          {"accountId":"  ","reason":"COST"}     ; 400; invalid-request; accountId is missing
          {"accountId":"acc-nobody","reason":"COST"}      ; 404; account-not-found; Check the account's id
          {"accountId":"acc-fl-duplicate","reason":"COST"}; 403; not-the-owner; Only the login that the account belongs to
          """)
  void aBadRequestIsToldWhatToDo(String body, int status, String type, String detail) {
    Answer answer = api().send("fl-clear", "POST", "/api/closures", body, JSON);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.text("type")).isEqualTo("urn:problem-type:account-closure:" + type);
    assertThat(answer.text("title")).isNotBlank();
    assertThat(answer.body().get("status").asInt()).isEqualTo(status);
    assertThat(answer.text("detail")).contains(detail);
  }

  @Test
  void everyInvalidFieldIsNamedAtOnceWithItsLimit() {
    String body =
        "{\"accountId\":\"%s\",\"reason\":\"COST\",\"comment\":\"%s\"}"
            .formatted("a".repeat(65), "c".repeat(2001));

    Answer answer = api().send("fl-clear", "POST", "/api/closures", body, JSON);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().get("errors").toString())
        .isEqualTo(
            "[{\"field\":\"accountId\",\"message\":\"must have at most 64 characters\"},"
                + "{\"field\":\"comment\",\"message\":\"must have at most 2000 characters\"}]");
  }

  @Test
  void anOversizedBodyIsRefusedWithTheLimit() {
    String body = "{\"comment\":\"" + "c".repeat(17_000) + "\"}";

    Answer answer = api().send("fl-clear", "POST", "/api/closures", body, JSON);

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.text("type")).endsWith(":request-too-large");
    assertThat(answer.body().get("limitBytes").asInt()).isEqualTo(16_384);
  }

  @Test
  void anotherContentTypeIsRefusedAndTheRightOneNamed() {
    Answer answer =
        api()
            .send(
                "fl-clear",
                "POST",
                "/api/closures",
                "reason=COST",
                Map.of("Content-Type", "text/plain"));

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.text("detail")).contains("application/json");
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0,    limit must be 1 to 100",
    "limit=101,  limit must be 1 to 100",
    "limit=x,    limit must be a int",
    "status=DONE,'status must be one of OPEN, WAITING'",
    "kind=X,     'kind must be one of FREELANCER'",
    "cursor=abc, Start again without a cursor"
  })
  void aBadParameterIsNamedWithWhatItMayBe(String query, String detail) {
    Answer answer = api().get("support", "/api/closures?" + query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("detail")).contains(detail);
  }

  @Test
  void anUnusableIdempotencyKeyIsNamed() {
    Answer answer =
        api()
            .send(
                "fl-clear",
                "POST",
                "/api/closures",
                "{\"accountId\":\"acc-fl-clear\",\"reason\":\"COST\"}",
                Map.of("Content-Type", "application/json", "Idempotency-Key", "k".repeat(201)));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("detail")).contains("1 to 200 printable ASCII characters");
  }

  @ParameterizedTest
  @CsvSource({
    "GET,    /api/closures/no-such-case,            404, case-not-found",
    "POST,   /api/closures/no-such-case/withdrawal, 404, case-not-found",
    "GET,    /api/accounts/nobody/closure-preview,  404, account-not-found",
    "GET,    /api/nothing,                          404, not-found",
    "DELETE, /api/closures,                         405, method-not-allowed"
  })
  void whatIsNotThereIsSaidSo(String method, String path, int status, String type) {
    Answer answer = api().send("fl-clear", method, path, null, Map.of());

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.text("type")).endsWith(":" + type);
  }
}
