package org.accountclosure.engine.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a migration reads and rewrites in the tables of the others: only what still runs or waits.
 * What has ended keeps the definition under which it ended.
 *
 * <p>Waits are rewritten and closed by their own keys: two events may exchange their ids.
 */
public final class MigrationTable {

  /**
   * A timer or an open message subscription.
   *
   * @param messageName null for a timer
   */
  public record Wait(long key, String elementId, @Nullable String messageName) {}

  private final JdbcClient jdbc;

  public MigrationTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The timers of an element instance or process instance. */
  public List<Wait> timersOf(long elementKey) {
    return jdbc.sql("select timer_key, element_id from c8_timer where element_instance_key = ?")
        .param(elementKey)
        .query(
            (row, number) -> new Wait(row.getLong("timer_key"), row.getString("element_id"), null))
        .list();
  }

  /** The open message subscriptions of an element instance or process instance. */
  public List<Wait> subscriptionsOf(long elementKey) {
    return jdbc.sql(
            """
            select subscription_key, element_id, message_name from c8_message_subscription
            where element_instance_key = ?
              and (state = 'CREATED' or (state = 'CORRELATED' and interrupting = false))""")
        .param(elementKey)
        .query(
            (row, number) ->
                new Wait(
                    row.getLong("subscription_key"),
                    row.getString("element_id"),
                    row.getString("message_name")))
        .list();
  }

  /** The element instances, or the process instance, whose activation is an open incident. */
  public Set<Long> notActivated(long instanceKey) {
    return jdbc.sql(
            """
            select element_instance_key from c8_incident
            where process_instance_key = ? and state = 'ACTIVE'
              and resume_phase in ('ACTIVATE', 'START')""")
        .param(instanceKey)
        .query(Long.class)
        .set();
  }

  /** Whether something of the process instance waits for listeners of user tasks to agree. */
  public boolean isInTransition(long instanceKey) {
    return jdbc.sql(
                """
                select (select count(*) from c8_user_task_transition
                        where process_instance_key = ? and outcome is null)
                     + (select count(*) from c8_termination where process_instance_key = ?)""")
            .params(instanceKey, instanceKey)
            .query(Long.class)
            .single()
        > 0;
  }

  /** Rewrites the process instance itself, and its own incident. */
  public void instance(WriteBatch batch, InstanceRow to) {
    batch.update(
        """
        update c8_process_instance set process_definition_key = ?, process_definition_id = ?,
          process_definition_version = ? where process_instance_key = ?""",
        to.definitionKey(),
        to.definitionId(),
        to.version(),
        to.key());
    incident(batch, to, to.key(), to.definitionId());
  }

  /** Rewrites an active element instance with its job, user task and incidents. */
  public void element(
      WriteBatch batch,
      InstanceRow to,
      long elementKey,
      String elementId,
      @Nullable String elementName) {
    batch.update(
        """
        update c8_element_instance set process_definition_key = ?, process_definition_id = ?,
          element_id = ?, element_name = ? where element_instance_key = ?""",
        to.definitionKey(),
        to.definitionId(),
        elementId,
        elementName,
        elementKey);
    batch.update(
        """
        update c8_job set process_definition_key = ?, process_definition_id = ?, element_id = ?
        where element_instance_key = ? and ended_at is null""",
        to.definitionKey(),
        to.definitionId(),
        elementId,
        elementKey);
    batch.update(
        """
        update c8_user_task set process_definition_key = ?, process_definition_id = ?,
          process_definition_version = ?, element_id = ?, element_name = ?
        where element_instance_key = ? and ended_at is null""",
        to.definitionKey(),
        to.definitionId(),
        to.version(),
        elementId,
        elementName,
        elementKey);
    incident(batch, to, elementKey, elementId);
  }

  private static void incident(
      WriteBatch batch, InstanceRow to, long elementKey, String elementId) {
    batch.update(
        """
        update c8_incident set process_definition_key = ?, process_definition_id = ?,
          element_id = ? where element_instance_key = ? and state = 'ACTIVE'""",
        to.definitionKey(),
        to.definitionId(),
        elementId,
        elementKey);
  }

  /** Gives a timer to an event of the new definition; its due date stays. */
  public void timer(WriteBatch batch, InstanceRow to, long timerKey, String elementId) {
    batch.update(
        "update c8_timer set process_definition_key = ?, element_id = ? where timer_key = ?",
        to.definitionKey(),
        elementId,
        timerKey);
  }

  /** Gives a subscription to an event of the new definition; message name and key stay. */
  public void subscription(
      WriteBatch batch,
      InstanceRow to,
      long subscriptionKey,
      String elementId,
      boolean interrupting,
      Instant now) {
    batch.update(
        """
        update c8_message_subscription set process_definition_key = ?, process_definition_id = ?,
          element_id = ?, interrupting = ?, state = 'CREATED', updated_at = ?
        where subscription_key = ?""",
        to.definitionKey(),
        to.definitionId(),
        elementId,
        interrupting,
        now,
        subscriptionKey);
  }

  public void closeTimer(WriteBatch batch, long timerKey) {
    batch.delete("delete from c8_timer where timer_key = ?", timerKey);
  }

  public void closeSubscription(WriteBatch batch, long subscriptionKey, Instant now) {
    batch.update(
        """
        update c8_message_subscription set state = 'DELETED', updated_at = ?
        where subscription_key = ?""",
        now,
        subscriptionKey);
  }
}
