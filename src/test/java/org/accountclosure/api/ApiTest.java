package org.accountclosure.api;

import org.accountclosure.closure.model.AccountId;
import org.accountclosure.support.ApiClient;
import org.accountclosure.support.ApiClient.Answer;
import org.accountclosure.support.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/**
 * The running application on a real database, without an engine: what the API promises does not
 * depend on one. Process tests go through the same API with the engine.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "account-closure.engine=camunda",
      "camunda.client.enabled=false",
      "spring.datasource.url=jdbc:h2:mem:api;DB_CLOSE_DELAY=-1",
      "management.server.port=0",
      "management.endpoint.health.validate-group-membership=false"
    })
@ActiveProfiles("demo")
abstract class ApiTest {

  @LocalServerPort private int port;
  @Autowired private org.accountclosure.marketplace.People marketplacePeople;

  protected ApiClient api() {
    return new ApiClient(port);
  }

  protected People people() {
    return new People(marketplacePeople);
  }

  protected static String requestFor(AccountId account) {
    return "{\"accountId\":\"" + account + "\",\"reason\":\"NO_LONGER_USING\"}";
  }

  /** Somebody new asks for a closure. */
  protected Answer opened(AccountId account) {
    return api().post(People.loginOf(account), "/api/closures", requestFor(account));
  }
}
