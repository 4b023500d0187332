package org.accountclosure.closure.random;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accountclosure.fixture.ClosureWorld;

/**
 * What the outbox asks of the engine, as the engine keeps it: once each, until its time is over.
 */
final class Messages {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** One message that nobody has taken yet. */
  record Message(
      String name, String key, String id, Map<String, String> variables, Instant until) {}

  private final ClosureWorld world;
  private final List<Message> buffered = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private long read;

  Messages(ClosureWorld world) {
    this.world = world;
  }

  /** Takes what has been committed to the outbox since. */
  void receive(Instant now) {
    world
        .jdbc()
        .sql("select * from engine_request where request_id > ? order by request_id")
        .param(read)
        .query(
            row -> {
              read = row.getLong("request_id");
              String name = row.getString("message_name");
              String key = row.getString("correlation_key");
              String id = row.getString("message_id");
              if (seen.add(name + "|" + key + "|" + id)) {
                buffered.add(
                    new Message(
                        name,
                        key,
                        id,
                        variables(row.getString("variables")),
                        now.plus(Duration.parse(row.getString("ttl")))));
              }
            });
    buffered.removeIf(message -> message.until().isBefore(now));
  }

  /** The first message of that name that starts something. */
  Optional<Message> takeStart(Set<String> names) {
    return take(message -> names.contains(message.name()));
  }

  Optional<Message> take(String name, String key) {
    return take(message -> message.name().equals(name) && message.key().equals(key));
  }

  private Optional<Message> take(java.util.function.Predicate<Message> wanted) {
    for (Iterator<Message> all = buffered.iterator(); all.hasNext(); ) {
      Message message = all.next();
      if (wanted.test(message)) {
        all.remove();
        return Optional.of(message);
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> variables(String json) {
    try {
      return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
