package org.accountclosure.closure.random;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.accountclosure.closure.port.MarketplaceUnavailable;
import org.accountclosure.closure.random.Stand.Catch;
import org.accountclosure.fixture.ClosureWorld;
import org.jspecify.annotations.Nullable;

/**
 * What the process engine does: takes the outbox's messages, does one job after the other, waits
 * for dates, shows tasks.
 *
 * <p>The order of work is written down here and in the flows once more, by hand, after the models.
 * The real engine would leave no doubt about that order, but needs about a hundred times longer for
 * a story, so that only few stories could be told in a build and a failure could not be shrunk; and
 * between two of its steps nobody could look at the database. That the models themselves lead
 * through these use cases in this order is the matter of the tests in {@code process}.
 */
final class ProcessDriver {

  /** What may be around a job: looking at the database before and after it. */
  interface Around {
    void job(String name, Runnable job);
  }

  private static final int REMEMBERED_JOBS = 12;

  private final Clock clock;
  private final Messages messages;
  private final Flows flows;
  private final Around around;
  private final boolean everyJobTwice;
  private final List<Instance> instances = new ArrayList<>();
  private final List<Stand.Job<?>> done = new ArrayList<>();
  private final List<Catch> reminded = new ArrayList<>();
  private int turn;

  ProcessDriver(ClosureWorld world, Clock clock, boolean everyJobTwice, Around around) {
    this.clock = clock;
    this.messages = new Messages(world);
    this.flows = new Flows(world);
    this.everyJobTwice = everyJobTwice;
    this.around = around;
  }

  /** Goes on by one step; false if nothing can go on before somebody does something. */
  boolean step() {
    messages.receive(clock.instant());
    Optional<Messages.Message> start = messages.takeStart(Flows.STARTS);
    if (start.isPresent()) {
      instances.add(flows.start(start.get()));
      return true;
    }
    List<Instance> inTurn = new ArrayList<>(instances);
    Collections.rotate(inTurn, turn);
    return inTurn.stream().anyMatch(this::step);
  }

  /** From now on another instance goes first: no order among them is promised. */
  void takeTurns(int next) {
    turn = next;
  }

  /**
   * Goes on until nothing can go on.
   *
   * @throws IllegalStateException if that never comes
   */
  void goOn() {
    for (int steps = 0; step(); steps++) {
      if (steps > 1_000) {
        throw new IllegalStateException("The process runs in a circle: " + this);
      }
    }
  }

  private boolean step(Instance instance) {
    Catch.Message boundary = instance.boundary();
    if (boundary != null && caught(instance, boundary)) {
      return true;
    }
    Stand stand = instance.stand();
    if (stand instanceof Stand.Job<?> job) {
      return work(instance, job);
    }
    return catches(stand).anyMatch(one -> caught(instance, one));
  }

  private static Stream<Catch> catches(Stand stand) {
    if (stand instanceof Stand.Wait waiting) {
      return waiting.catches().stream();
    }
    return stand instanceof Stand.Task task ? task.catches().stream() : Stream.empty();
  }

  private boolean caught(Instance instance, Catch one) {
    if (one instanceof Catch.Message wanted) {
      Optional<Messages.Message> sent = messages.take(wanted.name(), wanted.key());
      sent.ifPresent(message -> instance.goTo(wanted.then().apply(message.variables())));
      return sent.isPresent();
    }
    if (one instanceof Catch.Date date && !clock.instant().isBefore(date.at())) {
      instance.goTo(date.then().get());
      return true;
    }
    if (one instanceof Catch.Reminder reminder
        && !clock.instant().isBefore(reminder.at())
        && !reminded.contains(reminder)) {
      reminded.add(reminder);
      around.job(reminder.name(), reminder.work());
      return true;
    }
    return false;
  }

  /** A job that cannot be done now is tried again later. */
  private boolean work(Instance instance, Stand.Job<?> job) {
    List<Stand> next = new ArrayList<>();
    try {
      around.job(job.name(), () -> next.add(job.done()));
    } catch (MarketplaceUnavailable later) {
      return false;
    }
    if (done.size() == REMEMBERED_JOBS) {
      done.remove(0);
    }
    done.add(job);
    if (everyJobTwice) {
      again(job);
    }
    instance.goTo(next.get(0));
    return true;
  }

  /** Delivers a job again that was done before. */
  void repeat(int which) {
    if (!done.isEmpty()) {
      again(done.get(which % done.size()));
    }
  }

  /**
   * What such a job answers does not matter: the engine takes no second answer. It may find that
   * its time is over, which is an error to its worker, without an effect.
   */
  private void again(Stand.Job<?> job) {
    try {
      around.job(job.name() + " again", () -> discard(job.work()));
    } catch (MarketplaceUnavailable | IllegalStateException tooLate) {
      // The worker fails the job, and the engine does not know the job any more.
    }
  }

  private static void discard(Supplier<?> work) {
    var unused = work.get();
  }

  /** The tasks that people see now. */
  List<Stand.Task> tasks() {
    return instances.stream()
        .map(Instance::stand)
        .filter(Stand.Task.class::isInstance)
        .map(Stand.Task.class::cast)
        .toList();
  }

  /** A person has completed the task. */
  void complete(Stand.Task task, Object entered) {
    instances.stream()
        .filter(instance -> instance.stand() == task)
        .findFirst()
        .orElseThrow()
        .goTo(task.completed().apply(new Stand.Answer(entered)));
  }

  /** Whether nothing is left to do, not even to wait. */
  boolean allEnded() {
    return instances.stream().allMatch(Instance::ended);
  }

  /** The next date that anything waits for; null if nothing does. */
  @Nullable Instant nextDate() {
    return instances.stream()
        .flatMap(instance -> catches(instance.stand()))
        .filter(Catch.Date.class::isInstance)
        .map(one -> ((Catch.Date) one).at())
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Where everything stands, for people who read a failure. */
  @Override
  public String toString() {
    return instances.stream()
        .map(
            instance ->
                instance
                    + ": "
                    + (instance.stand() instanceof Stand.Job<?> job
                        ? "job " + job.name()
                        : instance.stand() instanceof Stand.Task task
                            ? "task " + task.kind() + " " + task.reference()
                            : catches(instance.stand()).toList().toString()))
        .toList()
        .toString();
  }
}
