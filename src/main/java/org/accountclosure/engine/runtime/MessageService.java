package org.accountclosure.engine.runtime;

import static org.accountclosure.engine.command.CommandRejection.Type.ALREADY_EXISTS;
import static org.accountclosure.engine.command.CommandRejection.Type.NOT_FOUND;

import java.time.Duration;
import java.util.Map;
import org.accountclosure.engine.command.CommandRejection;
import org.accountclosure.engine.command.MessageCommands;
import org.accountclosure.engine.store.MessageTable.MessageRow;
import org.jspecify.annotations.Nullable;

/** Publishes and correlates messages. */
final class MessageService implements MessageCommands {

  private final CommandRunner runner;
  private final MessageDelivery delivery;
  private final Json json;

  MessageService(CommandRunner runner, MessageDelivery delivery, Json json) {
    this.runner = runner;
    this.delivery = delivery;
    this.json = json;
  }

  @Override
  public long publish(
      String name,
      String correlationKey,
      Duration timeToLive,
      @Nullable String messageId,
      Map<String, @Nullable Object> variables) {
    return runner.run(
        session -> {
          session.store().messages().lock(MessageDelivery.lockName(name, correlationKey));
          String id = messageId == null || messageId.isEmpty() ? null : messageId;
          if (id != null
              && session.store().messages().isPublished(name, correlationKey, id, session.now())) {
            throw new CommandRejection(
                ALREADY_EXISTS,
                ("Expected to publish a new message with id '%s', but a message with that id was"
                        + " already published")
                    .formatted(id));
          }
          MessageRow message =
              new MessageRow(
                  session.nextKey(),
                  name,
                  correlationKey,
                  id,
                  session.now().plus(timeToLive),
                  json.write(variables));
          if (!timeToLive.isZero() && !timeToLive.isNegative()) {
            session.store().messages().insert(message, session.now());
            session.followUps().dueAt(message.expiresAt());
          }
          delivery.deliver(session, message);
          return message.key();
        });
  }

  @Override
  public Correlated correlate(
      String name, String correlationKey, Map<String, @Nullable Object> variables) {
    return runner.run(
        session -> {
          session.store().messages().lock(MessageDelivery.lockName(name, correlationKey));
          MessageRow message =
              new MessageRow(
                  session.nextKey(),
                  name,
                  correlationKey,
                  null,
                  session.now(),
                  json.write(variables));
          long reached =
              delivery
                  .deliver(session, message)
                  .orElseThrow(
                      () ->
                          new CommandRejection(
                              NOT_FOUND,
                              ("Expected to find subscription for message with name '%s' and"
                                      + " correlation key '%s', but none was found.")
                                  .formatted(name, correlationKey)));
          return new Correlated(message.key(), reached);
        });
  }
}
