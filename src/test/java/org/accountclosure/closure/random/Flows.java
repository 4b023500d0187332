package org.accountclosure.closure.random;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.accountclosure.closure.random.Messages.Message;
import org.accountclosure.closure.random.Stand.Catch;
import org.accountclosure.closure.random.Stand.Job;
import org.accountclosure.fixture.ClosureWorld;
import org.jspecify.annotations.Nullable;

/** What the flows of the processes have in common, and which message starts which of them. */
class Flows {

  static final Set<String> STARTS =
      Set.of("closure-requested", "violation-review-requested", "hold-placed", "closure-appealed");

  private final ClosureWorld world;
  private long lastKey = 1000;

  Flows(ClosureWorld world) {
    this.world = world;
  }

  /** The process instance that the message starts. */
  Instance start(Message message) {
    Instance started = new Instance(message.name(), nextKey());
    Map<String, String> variables = message.variables();
    started.goTo(
        switch (message.name()) {
          case "closure-requested" -> new ClosureFlow(this, started, variables).start();
          case "violation-review-requested" -> new ReviewFlow(this, variables).start();
          case "hold-placed" -> new HoldFlow(this, started, variables).start();
          case "closure-appealed" -> new AppealFlow(this, variables).start();
          default -> throw new IllegalArgumentException(message.name());
        });
    return started;
  }

  <T> T the(Class<T> useCase) {
    return world.the(useCase);
  }

  /** Of a job or a process instance. */
  final long nextKey() {
    return ++lastKey;
  }

  /** A job whose answer says where it leads; it is given its key. */
  <T extends @Nullable Object> Stand job(
      String name, Function<String, T> work, Function<T, Stand> next) {
    String key = String.valueOf(nextKey());
    return new Job<T>(name, () -> work.apply(key), next);
  }

  /** A job that leads to one place. */
  Stand job(String name, Runnable work, Supplier<Stand> next) {
    return new Job<@Nullable Object>(
        name,
        () -> {
          work.run();
          return null;
        },
        nothing -> next.get());
  }

  static Stand waitFor(Catch... catches) {
    return new Stand.Wait(List.of(catches));
  }
}
