package org.accountclosure.engine.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Buffered messages, who waits for them, and what they reached. */
public final class MessageTable {

  /** A message; the variables are a JSON object. */
  public record MessageRow(
      long key,
      String name,
      String correlationKey,
      @Nullable String messageId,
      Instant expiresAt,
      String variables) {}

  /**
   * A wait for a message.
   *
   * @param elementId the event that the message fires
   * @param elementKey the element instance that waits
   */
  public record SubscriptionRow(
      long key,
      String messageName,
      String correlationKey,
      boolean interrupting,
      long instanceKey,
      long rootKey,
      long definitionKey,
      String definitionId,
      String elementId,
      long elementKey) {}

  /** A message start event of the latest version of a process. */
  public record StartRow(
      long subscriptionKey, long definitionKey, String definitionId, String elementId) {}

  private static final RowMapper<MessageRow> MESSAGE =
      (row, number) ->
          new MessageRow(
              row.getLong("message_key"),
              row.getString("name"),
              row.getString("correlation_key"),
              row.getString("message_id"),
              NullableColumns.instantOf(row, "expires_at"),
              row.getString("variables"));

  private static final String SUBSCRIPTION =
      """
      select s.subscription_key, s.message_name, s.correlation_key, s.interrupting,
        s.process_instance_key, s.root_instance_key, s.process_definition_key,
        s.process_definition_id, s.element_id, s.element_instance_key
      from c8_message_subscription s
      """;

  private static final RowMapper<SubscriptionRow> WAITING =
      (row, number) ->
          new SubscriptionRow(
              row.getLong("subscription_key"),
              row.getString("message_name"),
              row.getString("correlation_key"),
              row.getBoolean("interrupting"),
              row.getLong("process_instance_key"),
              row.getLong("root_instance_key"),
              row.getLong("process_definition_key"),
              row.getString("process_definition_id"),
              row.getString("element_id"),
              row.getLong("element_instance_key"));

  private final JdbcClient jdbc;

  public MessageTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits for and takes the lock under which this correlation key is published and subscribed. */
  public void lock(String correlationKey) {
    jdbc.sql("select stripe from c8_message_lock where stripe = ? for update")
        .param(Math.floorMod(correlationKey.hashCode(), 64))
        .query(Integer.class)
        .single();
  }

  public boolean isPublished(String name, String correlationKey, String messageId, Instant now) {
    return jdbc.sql(
                """
                select count(*) from c8_message
                where name = ? and correlation_key = ? and message_id = ? and expires_at > ?""")
            .params(name, correlationKey, messageId, WriteBatch.time(now))
            .query(Long.class)
            .single()
        > 0;
  }

  /** The living messages of a name and key, oldest first. */
  public List<MessageRow> buffered(String name, String correlationKey, Instant now) {
    return jdbc.sql(
            """
            select message_key, name, correlation_key, message_id, expires_at, variables
            from c8_message where name = ? and correlation_key = ? and expires_at > ?
            order by message_key""")
        .params(name, correlationKey, WriteBatch.time(now))
        .query(MESSAGE)
        .list();
  }

  public void insert(MessageRow row, Instant now) {
    jdbc.sql(
            """
            insert into c8_message (message_key, name, correlation_key, message_id, published_at,
              expires_at, variables)
            values (?, ?, ?, ?, ?, ?, ?)""")
        .params(
            row.key(),
            row.name(),
            row.correlationKey(),
            row.messageId(),
            WriteBatch.time(now),
            WriteBatch.time(row.expiresAt()),
            row.variables())
        .update();
  }

  public int deleteExpired(Instant now) {
    return jdbc.sql("delete from c8_message where expires_at <= ?")
        .param(WriteBatch.time(now))
        .update();
  }

  /** The open waits for a name and key that the message has not yet served, oldest first. */
  public List<SubscriptionRow> waiting(String name, String correlationKey, long messageKey) {
    return jdbc.sql(
            SUBSCRIPTION
                + """
                where s.message_name = ? and s.correlation_key = ?
                  and (s.state = 'CREATED' or (s.state = 'CORRELATED' and s.interrupting = false))
                  and not exists (select 1 from c8_correlated_message c
                    where c.message_key = ? and c.process_definition_id = s.process_definition_id)
                order by s.subscription_key""")
        .params(name, correlationKey, messageKey)
        .query(WAITING)
        .list();
  }

  /**
   * A subscription, if it is still open. To be asked again once its root is locked: a migration may
   * have given it to another event meanwhile.
   */
  public Optional<SubscriptionRow> findOpen(long subscriptionKey) {
    return jdbc.sql(
            SUBSCRIPTION
                + """
                where s.subscription_key = ?
                  and (s.state = 'CREATED' or (s.state = 'CORRELATED' and s.interrupting = false))
                """)
        .param(subscriptionKey)
        .query(WAITING)
        .optional();
  }

  /** The message start events that the message has not yet served. */
  public List<StartRow> starts(String name, long messageKey) {
    return jdbc.sql(
            """
            select s.subscription_key, s.process_definition_key, s.process_definition_id,
              s.element_id
            from c8_message_start s
            where s.message_name = ?
              and not exists (select 1 from c8_correlated_message c
                where c.message_key = ? and c.process_definition_id = s.process_definition_id)
            order by s.subscription_key""")
        .params(name, messageKey)
        .query(
            (row, number) ->
                new StartRow(
                    row.getLong("subscription_key"),
                    row.getLong("process_definition_key"),
                    row.getString("process_definition_id"),
                    row.getString("element_id")))
        .list();
  }

  /** The names of the messages that start the process. */
  public List<String> startNames(String processDefinitionId) {
    return jdbc.sql(
            "select distinct message_name from c8_message_start where process_definition_id = ?")
        .param(processDefinitionId)
        .query(String.class)
        .list();
  }

  public void subscribe(WriteBatch batch, SubscriptionRow row, Instant now) {
    batch.insert(
        """
        insert into c8_message_subscription (subscription_key, message_name, correlation_key, state,
          interrupting, updated_at, process_instance_key, root_instance_key,
          process_definition_key, process_definition_id, element_id, element_instance_key)
        values (?, ?, ?, 'CREATED', ?, ?, ?, ?, ?, ?, ?, ?)""",
        row.key(),
        row.messageName(),
        row.correlationKey(),
        row.interrupting(),
        now,
        row.instanceKey(),
        row.rootKey(),
        row.definitionKey(),
        row.definitionId(),
        row.elementId(),
        row.elementKey());
  }

  public void correlated(WriteBatch batch, long subscriptionKey, Instant now) {
    batch.update(
        """
        update c8_message_subscription set state = 'CORRELATED', updated_at = ?
        where subscription_key = ?""",
        now,
        subscriptionKey);
  }

  public void unsubscribe(WriteBatch batch, long elementKey, Instant now) {
    batch.update(
        """
        update c8_message_subscription set state = 'DELETED', updated_at = ?
        where element_instance_key = ?
          and (state = 'CREATED' or (state = 'CORRELATED' and interrupting = false))""",
        now,
        elementKey);
  }

  public void unsubscribe(WriteBatch batch, long elementKey, String elementId, Instant now) {
    batch.update(
        """
        update c8_message_subscription set state = 'DELETED', updated_at = ?
        where element_instance_key = ? and element_id = ?
          and (state = 'CREATED' or (state = 'CORRELATED' and interrupting = false))""",
        now,
        elementKey,
        elementId);
  }

  /** Keeps that a message has reached a process, so that it does not reach it twice. */
  public void recordCorrelation(
      WriteBatch batch,
      long key,
      MessageRow message,
      long subscriptionKey,
      InstanceRow instance,
      String elementId,
      @Nullable Long elementKey,
      Instant now) {
    batch.insert(
        """
        insert into c8_correlated_message (correlated_key, message_key, message_name,
          correlation_key, correlated_at, subscription_key, process_instance_key,
          process_definition_key, process_definition_id, element_id, element_instance_key)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        key,
        message.key(),
        message.name(),
        message.correlationKey(),
        now,
        subscriptionKey,
        instance.key(),
        instance.definitionKey(),
        instance.definitionId(),
        elementId,
        elementKey);
  }

  /** Names and keys of living messages that somebody may be waiting for. */
  public List<String[]> unmet(Instant now) {
    return jdbc.sql(
            """
            select m.name, m.correlation_key from c8_message m
            join c8_message_subscription s
              on s.message_name = m.name and s.correlation_key = m.correlation_key
            where (s.state = 'CREATED' or (s.state = 'CORRELATED' and s.interrupting = false))
              and m.expires_at > :now
              and not exists (select 1 from c8_correlated_message c
                where c.message_key = m.message_key
                  and c.process_definition_id = s.process_definition_id)
            union
            select m.name, m.correlation_key from c8_message m
            join c8_message_start s on s.message_name = m.name
            where m.expires_at > :now
              and not exists (select 1 from c8_correlated_message c
                where c.message_key = m.message_key
                  and c.process_definition_id = s.process_definition_id)
              and not exists (select 1 from c8_process_instance i
                where i.process_definition_id = s.process_definition_id and i.state = 'ACTIVE'
                  and i.message_correlation_key = m.correlation_key)""")
        .param("now", WriteBatch.time(now))
        .query(
            (row, number) -> new String[] {row.getString("name"), row.getString("correlation_key")})
        .list();
  }
}
