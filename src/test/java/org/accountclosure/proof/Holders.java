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
import org.accountclosure.process.model.ProcessConstants.BlockerResolutionProcessElements;
import org.accountclosure.process.model.ProcessConstants.ClosureAppealProcessElements;
import org.accountclosure.process.model.ProcessConstants.MemberRemovalProcessElements;
import org.accountclosure.proof.Freelancers.Freelancer;
import org.accountclosure.support.ApiClient;
import org.accountclosure.support.ApiClient.Answer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everybody who uses the application while it is killed: holders ask, some give up, answer an offer
 * or appeal; staff decides, holds and releases. What is not answered is asked again; a request for
 * closure with the same Idempotency-Key.
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
      threads.execute(() -> mine.forEach(this::askAndGoOn));
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

  private void askAndGoOn(Freelancer one) {
    mayAsk.acquireUninterruptibly();
    String body =
        "{\"accountId\":\"%s\",\"reason\":\"%s\",\"consents\":[%s]}"
            .formatted(one.account(), one.situation().reason, one.situation().consents());
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
    if (ended) {
      return;
    }
    String path = "/api/closures/" + acknowledged.get(one);
    switch (one.situation()) {
      case WITHDRAWN -> {
        insist(one.login(), path + "/withdrawal", null);
        withdrawn.put(one, path);
      }
      case RETAINED -> insist(one.login(), path + "/offer-answer", "{\"answer\":\"ACCEPT\"}");
      case HELD -> {
        holdAndRelease(one, path);
        insist(one.login(), path + "/offer-answer", "{\"answer\":\"DECLINE\"}");
      }
      case TRANSFERRED -> {
        insist(
            one.login(), path + "/ownership-transfer", "{\"successor\":\"" + one.other() + "\"}");
        insist(
            one.other(),
            "/api/ownership-transfers/" + acknowledged.get(one) + "/answer",
            "{\"accept\":true}");
      }
      case APPEALED -> insist(one.login(), path + "/appeal", "{\"text\":\"I am one person.\"}");
      default -> {
        // Needs nobody, or only staff.
      }
    }
  }

  /** Until it is done; what is too early is denied, and tried again. */
  private void insist(String who, String path, @Nullable String json) {
    while (!ended) {
      int status =
          tried(() -> json == null ? api.post(who, path) : api.post(who, path, json)).status();
      if (status == 200 || status == 201) {
        return;
      }
      pause();
    }
  }

  /** Trust places one hold while the offer stands; placing is not repeatable, so it looks first. */
  private void holdAndRelease(Freelancer one, String path) {
    String hold = "{\"kind\":\"TRUST\",\"reason\":\"CHARGEBACK\"}";
    String placed = "";
    while (!ended && placed.isEmpty()) {
      JsonNode seen = tried(() -> api.get("trust", path)).body();
      placed = registered(seen);
      if (seen.at("/offer/state").asText().equals("MADE") && !seen.path("onHold").asBoolean()) {
        Reply unused =
            tried(() -> api.post("trust", "/api/accounts/" + one.account() + "/holds", hold));
      }
      pause();
    }
    insist("trust", "/api/holds/" + placed + "/lifting-proposal", null);
    insist("second-trust", "/api/holds/" + placed + "/lifting", null);
  }

  /** The hold whose review the process has begun; empty before. */
  private static String registered(JsonNode seen) {
    for (JsonNode line : seen.path("timeline")) {
      if (line.path("what").asText().equals("HOLD_REGISTERED")) {
        return line.path("why").asText().split(" ", 3)[1];
      }
    }
    return "";
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

  private void decide(TaskList.Task task) {
    Freelancer one = byCase.get(task.caseId());
    if (one == null) {
      return;
    }
    switch (task.element()) {
      case ClosureAppealProcessElements.TASK_DECIDE_APPEAL ->
          complete(task, "lead", "\"appealDecision\":\"UPHELD\",\"note\":\"One person.\"");
      case MemberRemovalProcessElements.TASK_DECIDE_REMOVAL ->
          complete(task, one.other(), "\"removalDecision\":\"APPROVE\"");
      case BlockerResolutionProcessElements.TASK_CONFIRM_RESOLUTION ->
          complete(task, "second-lead", "\"confirmation\":\"CONFIRM\",\"note\":\"Agreed.\"");
      default -> judge(task, one);
    }
  }

  /** Who is to be refused is first refused without a reason, which must come back. */
  private void judge(TaskList.Task task, Freelancer one) {
    switch (one.situation()) {
      case REFUSED, APPEALED -> {
        String reasons = "\"refusalReasons\":[\"DUPLICATE_ACCOUNT_UNRESOLVED\"]";
        boolean first = one.situation() == Situation.REFUSED && incomplete.add(one);
        complete(task, "support", "\"decision\":\"REFUSE\"" + (first ? "" : "," + reasons));
      }
      case WRITTEN_OFF ->
          complete(
              task,
              "lead",
              "\"decision\":\"RESOLVE_BLOCKER\",\"resolution\":\"WRITE_OFF_DEBT\","
                  + "\"note\":\"Nobody will pay it.\"");
      case TRANSFERRED ->
          complete(
              task,
              "support",
              "\"decision\":\"RESOLVE_BLOCKER\",\"resolution\":\"TRANSFER_OWNERSHIP\","
                  + "\"note\":\"Both agree.\"");
      default -> complete(task, "support", "\"decision\":\"APPROVE\"");
    }
  }

  private void complete(TaskList.Task task, String person, String variables) {
    tasks.complete(api, task, person, "{\"variables\":{" + variables + "}}");
  }

  /** Whether nothing follows in the case of that holder. */
  static boolean hasEnded(ApiClient api, Freelancer one, Map<Freelancer, String> acknowledged) {
    String id = acknowledged.get(one);
    if (id == null) {
      return false;
    }
    JsonNode seen = api.get(one.login(), "/api/closures/" + id).body();
    return seen.path("status").asText().equals(one.situation().end.name())
        && seen.path("timeline").findValuesAsText("what").contains(one.situation().lastStep());
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
