package org.accountclosure.engine.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.protocol.rest.CorrelatedMessageSubscriptionSearchQueryResult;
import io.camunda.client.protocol.rest.MessageCorrelationRequest;
import io.camunda.client.protocol.rest.MessageCorrelationResult;
import io.camunda.client.protocol.rest.MessagePublicationRequest;
import io.camunda.client.protocol.rest.MessagePublicationResult;
import io.camunda.client.protocol.rest.MessageSubscriptionSearchQueryResult;
import java.time.Duration;
import org.accountclosure.engine.command.MessageCommands;
import org.accountclosure.engine.command.MessageCommands.Correlated;
import org.accountclosure.engine.query.MessageQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Takes messages and says where they went. */
@EngineApi
final class MessageApi {

  private final MessageCommands commands;
  private final MessageQueries queries;

  MessageApi(MessageCommands commands, MessageQueries queries) {
    this.commands = commands;
    this.queries = queries;
  }

  @PostMapping("/messages/publication")
  MessagePublicationResult publish(@RequestBody MessagePublicationRequest request) {
    Requests.onlyDefaultTenant(request.getTenantId());
    String name = Requests.need("messageName", request.getName());
    Duration life =
        Duration.ofMillis(Requests.notNegative("timeToLive", request.getTimeToLive(), 0));
    String id = request.getMessageId();
    long key =
        Requests.command(
            "PUBLISH",
            () ->
                commands.publish(
                    name,
                    textOrEmpty(request.getCorrelationKey()),
                    life,
                    id == null || id.isEmpty() ? null : id,
                    Requests.variables(request.getVariables())));
    return new MessagePublicationResult().messageKey(String.valueOf(key)).tenantId(Requests.TENANT);
  }

  @PostMapping("/messages/correlation")
  MessageCorrelationResult correlate(@RequestBody MessageCorrelationRequest request) {
    Requests.onlyDefaultTenant(request.getTenantId());
    String name = Requests.need("messageName", request.getName());
    Correlated correlated =
        Requests.command(
            "CORRELATE",
            () ->
                commands.correlate(
                    name,
                    textOrEmpty(request.getCorrelationKey()),
                    Requests.variables(request.getVariables())));
    return new MessageCorrelationResult()
        .messageKey(String.valueOf(correlated.messageKey()))
        .processInstanceKey(String.valueOf(correlated.processInstanceKey()))
        .tenantId(Requests.TENANT);
  }

  private static String textOrEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  @PostMapping("/message-subscriptions/search")
  MessageSubscriptionSearchQueryResult search(
      @RequestBody(required = false) @Nullable JsonNode query) {
    var page = queries.searchSubscriptions(query);
    return new MessageSubscriptionSearchQueryResult().items(page.items()).page(Answers.page(page));
  }

  @PostMapping("/correlated-message-subscriptions/search")
  CorrelatedMessageSubscriptionSearchQueryResult searchCorrelated(
      @RequestBody(required = false) @Nullable JsonNode query) {
    var page = queries.searchCorrelated(query);
    return new CorrelatedMessageSubscriptionSearchQueryResult()
        .items(page.items())
        .page(Answers.page(page));
  }
}
