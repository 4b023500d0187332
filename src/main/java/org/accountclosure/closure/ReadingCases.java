package org.accountclosure.closure;

import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.Forecast;
import org.accountclosure.closure.model.TimelineEntry;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.closure.policy.Forecasting;
import org.accountclosure.closure.policy.Moment;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.Escalations;
import org.accountclosure.closure.port.Timeline;

/** Reads cases. Changes nothing, asks the marketplace nothing. */
public final class ReadingCases {

  private final ClosureCases cases;
  private final Escalations escalations;
  private final Timeline timeline;
  private final ClosureSettings settings;
  private final CaseDesk desk;

  public ReadingCases(
      ClosureCases cases,
      Escalations escalations,
      Timeline timeline,
      ClosureSettings settings,
      CaseDesk desk) {
    this.cases = cases;
    this.escalations = escalations;
    this.timeline = timeline;
    this.settings = settings;
    this.desk = desk;
  }

  /**
   * One case with everything about it.
   *
   * @param forecast by what the last check found; empty before the first check and after the end
   */
  public record CaseView(
      ClosureCase closureCase,
      Optional<Forecast> forecast,
      List<Escalation> escalations,
      List<TimelineEntry> timeline) {
    public CaseView {
      escalations = List.copyOf(escalations);
      timeline = List.copyOf(timeline);
    }
  }

  public Optional<CaseView> find(CaseId id) {
    return cases
        .find(id)
        .map(found -> new CaseView(found, forecast(found), escalations.of(id), timeline.of(id)));
  }

  /** Newest first. */
  public List<ClosureCase> list(ClosureCases.Filter filter) {
    return cases.list(filter);
  }

  private Optional<Forecast> forecast(ClosureCase closureCase) {
    if (closureCase.ended() || closureCase.checklist().checkedAt() == null) {
      return Optional.empty();
    }
    return Optional.of(
        Forecasting.of(
            closureCase.checklist().blockers(),
            closureCase.request().consents(),
            new Moment(desk.now(), settings)));
  }
}
