package org.accountclosure.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.accountclosure.proof.Freelancers.Freelancer;
import org.accountclosure.support.ApiClient;
import org.accountclosure.support.ApiClient.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everybody who uses the application while it is killed: holders ask and some give up, support
 * decides. What is not answered is asked again, with the same Idempotency-Key.
 */
final class Holders implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Holders.class);
  private static final int AT_ONCE = 4;

  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE + 1);
  private final Map<Freelancer, String> acknowledged = new ConcurrentHashMap<>();
  private final Map<String, Freelancer> byCase = new ConcurrentHashMap<>();
  private final Map<Freelancer, String> withdrawn = new ConcurrentHashMap<>();
  private final Semaphore mayAsk = new Semaphore(0);
  private final AtomicInteger unanswered = new AtomicInteger();
  private final AtomicInteger wrong = new AtomicInteger();
  private final Set<Freelancer> incomplete = ConcurrentHashMap.newKeySet();
  private final TaskList tasks;
  private volatile ApiClient api;
  private volatile boolean ended;

  Holders(List<Freelancer> all, int port, TaskList tasks) {
    this.tasks = tasks;
    api = new ApiClient(port);
    for (int first = 0; first < AT_ONCE; first++) {
      int offset = first;
      List<Freelancer> mine = all.stream().filter(one -> one.number() % AT_ONCE == offset).toList();
      threads.execute(() -> mine.forEach(this::askAndMaybeGiveUp));
    }
    threads.execute(this::decideAll);
  }

  /** It listens on another port now, and so many more may ask. */
  void applicationIsAt(int port, int more) {
    api = new ApiClient(port);
    mayAsk.release(more);
  }

  /** Case ids by freelancer, as the application answered them. */
  Map<Freelancer, String> acknowledged() {
    return Map.copyOf(acknowledged);
  }

  int withdrawals() {
    return withdrawn.size();
  }

  /** Requests that a kill left without an answer. */
  int unanswered() {
    return unanswered.get();
  }

  /** Answers that no holder should have had. */
  int wrong() {
    return wrong.get();
  }

  private void askAndMaybeGiveUp(Freelancer one) {
    mayAsk.acquireUninterruptibly();
    String body =
        "{\"accountId\":\"%s\",\"reason\":\"%s\",\"consents\":[%s]}"
            .formatted(one.account(), one.situation().reason, one.situation().consents);
    Map<String, String> headers =
        Map.of("Content-Type", "application/json", "Idempotency-Key", "key-" + one.number());
    while (!ended) {
      Reply answer = tried(() -> api.send(one.login(), "POST", "/api/closures", body, headers));
      if (answer.status() == 201) {
        acknowledged.put(one, answer.body().path("id").asText());
        byCase.put(answer.body().path("id").asText(), one);
        break;
      }
      pause();
    }
    while (!ended && one.situation() == Situation.WITHDRAWN && !withdrawn.containsKey(one)) {
      String path = "/api/closures/" + acknowledged.get(one) + "/withdrawal";
      if (tried(() -> api.post(one.login(), path)).status() == 200) {
        withdrawn.put(one, path);
      } else {
        pause();
      }
    }
  }

  private void decideAll() {
    while (!ended) {
      try {
        tasks.open(api).forEach(this::decide);
      } catch (RuntimeException killed) {
        unanswered.incrementAndGet();
      }
      pause();
    }
  }

  /** Who is to be refused is first refused without a reason, which must come back. */
  private void decide(TaskList.Task task) {
    Freelancer one = byCase.get(task.caseId());
    if (one == null) {
      return;
    }
    String decision = "{\"decision\":\"APPROVE\"}";
    if (one.situation() == Situation.REFUSED) {
      decision =
          incomplete.add(one)
              ? "{\"decision\":\"REFUSE\"}"
              : "{\"decision\":\"REFUSE\",\"refusalReasons\":[\"DUPLICATE_ACCOUNT_UNRESOLVED\"]}";
    }
    tasks.complete(api, task, "{\"variables\":" + decision + "}");
  }

  private record Reply(int status, JsonNode body) {}

  /** Status 0 if there was no answer. */
  private Reply tried(Supplier<Answer> request) {
    try {
      Answer answer = request.get();
      if (answer.status() >= 500 && answer.status() != 503) {
        wrong.incrementAndGet();
        LOG.error("Answered {}: {}", answer.status(), answer.body());
      }
      return new Reply(answer.status(), answer.body());
    } catch (IllegalStateException killed) {
      unanswered.incrementAndGet();
      pause();
      return new Reply(0, NullNode.getInstance());
    }
  }

  private static void pause() {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
  }

  @Override
  public void close() {
    ended = true;
    mayAsk.release(1_000_000);
    threads.shutdown();
  }
}
