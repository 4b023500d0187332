package org.accountclosure.engine.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.protocol.rest.CorrelatedMessageSubscriptionResult;
import io.camunda.client.protocol.rest.MessageSubscriptionResult;
import io.camunda.client.protocol.rest.MessageSubscriptionStateEnum;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Searches for waiting places of messages, and for what messages have reached. */
public final class MessageQueries {

  private static final int ONLY_PARTITION = 1;

  private final SearchStore store;
  private final Searchable<MessageSubscriptionResult> subscriptions =
      Searchable.of(
              "s.*",
              "c8_message_subscription s",
              Column.key("messageSubscriptionKey", "s.subscription_key"),
              MessageQueries::subscription)
          .both(
              Column.text("processDefinitionId", "s.process_definition_id"),
              Column.key("processInstanceKey", "s.process_instance_key"),
              Column.text("elementId", "s.element_id"),
              Column.key("elementInstanceKey", "s.element_instance_key"),
              Column.choice(
                  "messageSubscriptionState",
                  "s.state",
                  Arrays.stream(MessageSubscriptionStateEnum.values())
                      .map(MessageSubscriptionStateEnum::getValue)
                      .toList()),
              Column.time("lastUpdatedDate", "s.updated_at"),
              Column.text("messageName", "s.message_name"),
              Column.text("correlationKey", "s.correlation_key"),
              Filters.tenant())
          .build();
  private final Searchable<CorrelatedMessageSubscriptionResult> correlated =
      Searchable.of(
              "m.*",
              "c8_correlated_message m",
              Column.key(Searchable.INTERNAL, "m.correlated_key"),
              MessageQueries::correlated)
          .both(
              Column.key("subscriptionKey", "m.subscription_key"),
              Column.key("messageKey", "m.message_key"),
              Column.text("messageName", "m.message_name"),
              Column.text("correlationKey", "m.correlation_key"),
              Column.time("correlationTime", "m.correlated_at"),
              Column.text("elementId", "m.element_id"),
              Column.key("elementInstanceKey", "m.element_instance_key"),
              Column.integer("partitionId", String.valueOf(ONLY_PARTITION)),
              Column.text("processDefinitionId", "m.process_definition_id"),
              Column.key("processDefinitionKey", "m.process_definition_key"),
              Column.key("processInstanceKey", "m.process_instance_key"),
              Filters.tenant())
          .build();

  public MessageQueries(SearchStore store) {
    this.store = store;
  }

  Searchable<?> searchable() {
    return subscriptions;
  }

  Searchable<?> searchableCorrelated() {
    return correlated;
  }

  public Page<MessageSubscriptionResult> searchSubscriptions(@Nullable JsonNode request) {
    return store.read(jdbc -> subscriptions.search(jdbc, request, Condition.TRUE));
  }

  public Page<CorrelatedMessageSubscriptionResult> searchCorrelated(@Nullable JsonNode request) {
    return store.read(jdbc -> correlated.search(jdbc, request, Condition.TRUE));
  }

  private static MessageSubscriptionResult subscription(Row row) throws SQLException {
    return new MessageSubscriptionResult()
        .messageSubscriptionKey(row.key("subscription_key"))
        .processDefinitionId(row.text("process_definition_id"))
        .processDefinitionKey(row.key("process_definition_key"))
        .processInstanceKey(row.key("process_instance_key"))
        .elementId(row.text("element_id"))
        .elementInstanceKey(row.key("element_instance_key"))
        .messageSubscriptionState(MessageSubscriptionStateEnum.fromValue(row.need("state")))
        .lastUpdatedDate(row.time("updated_at"))
        .messageName(row.text("message_name"))
        .correlationKey(row.text("correlation_key"))
        .tenantId(Filters.TENANT);
  }

  private static CorrelatedMessageSubscriptionResult correlated(Row row) throws SQLException {
    return new CorrelatedMessageSubscriptionResult()
        .correlationKey(row.text("correlation_key"))
        .correlationTime(row.time("correlated_at"))
        .elementId(row.text("element_id"))
        .elementInstanceKey(row.key("element_instance_key"))
        .messageKey(row.key("message_key"))
        .messageName(row.text("message_name"))
        .partitionId(ONLY_PARTITION)
        .processDefinitionId(row.text("process_definition_id"))
        .processDefinitionKey(row.key("process_definition_key"))
        .processInstanceKey(row.key("process_instance_key"))
        .subscriptionKey(row.key("subscription_key"))
        .tenantId(Filters.TENANT);
  }
}
