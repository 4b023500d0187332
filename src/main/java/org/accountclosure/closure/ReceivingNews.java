package org.accountclosure.closure;

import java.util.concurrent.atomic.AtomicInteger;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.EngineRequests;

/** Something about an account has changed: its open case checks again now, not at its date. */
public final class ReceivingNews {

  private final ClosureCases cases;
  private final EngineRequests engine;
  private final CaseDesk desk;

  public ReceivingNews(ClosureCases cases, EngineRequests engine, CaseDesk desk) {
    this.cases = cases;
    this.engine = engine;
    this.desk = desk;
  }

  /**
   * Passes the news on. Not idempotent, and need not be: a check too many is harmless.
   *
   * @return how many cases are told
   */
  public int about(AccountId account) {
    AtomicInteger told = new AtomicInteger();
    for (ClosureCase open : cases.openOf(account)) {
      desk.onUnlessEnded(
          open.id(),
          closureCase -> {
            engine.news(closureCase.id());
            desk.note(
                closureCase.id(),
                desk.now(),
                new Actor(Actor.Kind.MARKETPLACE, "marketplace"),
                TimelineStep.NEWS_RECEIVED,
                "Something about the account has changed",
                "news:" + desk.now());
            told.incrementAndGet();
          });
    }
    return told.get();
  }
}
