package org.accountclosure.closure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.HoldId;
import org.accountclosure.closure.model.IdentityDoubt.Cause;
import org.accountclosure.closure.model.MarketplaceEvent;
import org.accountclosure.closure.model.MarketplaceEvent.Kind;
import org.accountclosure.closure.model.RemovalId;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.EngineRequests;
import org.accountclosure.closure.port.MarketplaceEvents;

/** Something about an account has changed: its open case checks again now, not at its date. */
public final class ReceivingNews implements MarketplaceEvents {

  private static final Actor MARKETPLACE = new Actor(Actor.Kind.MARKETPLACE, "marketplace");

  private final ClosureCases cases;
  private final EngineRequests engine;
  private final CaseNotices notices;
  private final DoubtingIdentity doubting;
  private final CaseDesk desk;

  public ReceivingNews(
      ClosureCases cases,
      EngineRequests engine,
      CaseNotices notices,
      DoubtingIdentity doubting,
      CaseDesk desk) {
    this.cases = cases;
    this.engine = engine;
    this.notices = notices;
    this.doubting = doubting;
    this.desk = desk;
  }

  /**
   * Passes the news on. Not idempotent, and need not be: a check too many is harmless.
   *
   * @return how many cases are told
   */
  public int about(AccountId account) {
    AtomicInteger told = new AtomicInteger();
    MarketplaceEvent something = MarketplaceEvent.of(Kind.SOMETHING_CHANGED, account.value());
    for (ClosureCase open : cases.openOf(account)) {
      desk.onUnlessEnded(
          open.id(),
          closureCase -> {
            tell(closureCase, something);
            told.incrementAndGet();
          });
    }
    return told.get();
  }

  /**
   * {@inheritDoc}
   *
   * <p>The case is locked before the account, as every use case does, so that neither waits for the
   * other.
   */
  @Override
  public void during(AccountId account, Supplier<Optional<MarketplaceEvent>> change) {
    desk.runInOne(
        () -> {
          Set<CaseId> locked = new LinkedHashSet<>();
          for (ClosureCase open : cases.openOf(account)) {
            cases.lock(open.id()).map(ClosureCase::id).ifPresent(locked::add);
          }
          change.get().ifPresent(event -> tellAll(account, event, locked));
        });
  }

  @Override
  public void noticed(AccountId account) {
    cases.openOf(account).forEach(open -> engine.news(open.id()));
  }

  @Override
  public void removalSettled(AccountId member, AccountId team) {
    for (ClosureCase open : cases.openOf(member)) {
      engine.news(open.id());
      engine.removalSettled(RemovalId.of(open.id(), team));
    }
  }

  /**
   * A case that was opened while the account was locked is not locked here; it is told all the same
   * and leaves the line in its timeline to its next check.
   */
  private void tellAll(AccountId account, MarketplaceEvent event, Set<CaseId> locked) {
    List<ClosureCase> open = cases.openOf(account);
    for (ClosureCase closureCase : open) {
      if (locked.contains(closureCase.id())) {
        tell(closureCase, event);
      } else {
        engine.news(closureCase.id());
      }
    }
    if (event.kind() == Kind.HOLD_LIFTED) {
      engine.holdLifted(new HoldId(event.reference()));
    }
  }

  private void tell(ClosureCase closureCase, MarketplaceEvent event) {
    engine.news(closureCase.id());
    Boolean onHold = event.onHold();
    if (onHold != null) {
      desk.save(closureCase.hold(onHold));
    }
    if (event.kind() == Kind.HOLD_PLACED) {
      engine.holdPlaced(closureCase.id(), new HoldId(event.reference()));
    }
    if (event.kind() == Kind.HOLD_LIFTED && Boolean.FALSE.equals(onHold)) {
      notices.holdLifted(closureCase, new HoldId(event.reference()));
    }
    if (event.kind() == Kind.ADDRESS_CHANGED) {
      notices.formerAddressWarned(closureCase, event.reference());
    }
    if (event.kind() == Kind.REAUTHENTICATION_FAILED) {
      doubting.raise(closureCase, Cause.NOT_PROVEN, MARKETPLACE);
    }
    desk.note(
        closureCase.id(),
        desk.now(),
        MARKETPLACE,
        TimelineStep.NEWS_RECEIVED,
        event.kind() == Kind.SOMETHING_CHANGED
            ? "Something about the account has changed"
            : event.kind() + " " + event.reference(),
        "news:" + event.kind() + ":" + event.reference() + ":" + desk.now());
  }
}
