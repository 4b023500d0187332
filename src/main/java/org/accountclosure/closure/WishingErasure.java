package org.accountclosure.closure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.ErasureId;
import org.accountclosure.closure.model.ErasureRequest;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.closure.port.Doubts;
import org.accountclosure.closure.port.EngineRequests;
import org.accountclosure.closure.port.Erasures;
import org.accountclosure.closure.port.Policies;

/**
 * The holder wishes that personal data be erased: with the request to close, while the case is
 * under way, by its link afterwards, or through support (domain reference, chapter 4: in any form).
 */
public final class WishingErasure {

  private final Erasures erasures;
  private final Doubts doubts;
  private final EngineRequests engine;
  private final CaseNotices notices;
  private final Policies figures;
  private final CaseDesk desk;

  public WishingErasure(
      Erasures erasures,
      Doubts doubts,
      EngineRequests engine,
      CaseNotices notices,
      Policies figures,
      CaseDesk desk) {
    this.erasures = erasures;
    this.doubts = doubts;
    this.engine = engine;
    this.notices = notices;
    this.figures = figures;
    this.desk = desk;
  }

  /** The wish of that case, if there is one. */
  public Optional<ErasureRequest> of(CaseId id) {
    return erasures.of(id);
  }

  /**
   * Receives the wish; its clock runs from now on, whether or not it is certain who asks. A second
   * one is the same wish, with its first date.
   *
   * @throws UnknownCase if there is no such case
   */
  public ErasureRequest wish(CaseId id, Actor who) {
    return desk.with(id, about -> erasures.of(id).orElseGet(() -> receive(about, who, desk.now())));
  }

  private ErasureRequest receive(ClosureCase about, Actor who, Instant now) {
    ClosureSettings.Erasure times = figures.of(about.policyVersion()).erasure();
    boolean doubted = doubts.findOpen(about.id()).isPresent();
    ErasureRequest wish =
        new ErasureRequest(
            new ErasureId(UUID.randomUUID().toString()),
            about.id(),
            now,
            doubted ? null : now,
            times.answerBy(now),
            now.plus(times.warnAfter()),
            null,
            null,
            null,
            null,
            null,
            List.of(),
            null);
    erasures.add(wish);
    engine.erasureRequested(wish);
    notices.erasureReceived(about, wish);
    desk.note(
        about.id(),
        now,
        who,
        TimelineStep.ERASURE_WISHED,
        "Erasure of personal data was asked for; it is answered by " + wish.answerBy(),
        "erasure-wished");
    return wish;
  }
}
