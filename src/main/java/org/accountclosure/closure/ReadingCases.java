package org.accountclosure.closure;

import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.CaseTeam;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.Forecast;
import org.accountclosure.closure.model.IdentityDoubt;
import org.accountclosure.closure.model.OwnershipTransfer;
import org.accountclosure.closure.model.Question;
import org.accountclosure.closure.model.StatementOfReasons;
import org.accountclosure.closure.model.TimelineEntry;
import org.accountclosure.closure.model.WithdrawalReport;
import org.accountclosure.closure.policy.Forecasting;
import org.accountclosure.closure.policy.Moment;
import org.accountclosure.closure.port.CaseTeams;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.Doubts;
import org.accountclosure.closure.port.Escalations;
import org.accountclosure.closure.port.Policies;
import org.accountclosure.closure.port.Questions;
import org.accountclosure.closure.port.Timeline;
import org.accountclosure.closure.port.Transfers;

/** Reads cases. Changes nothing, asks the marketplace nothing. */
public final class ReadingCases {

  private final ClosureCases cases;
  private final Escalations escalations;
  private final Timeline timeline;
  private final Questions questions;
  private final CaseTeams teams;
  private final StatingReasons reasons;
  private final Doubts doubts;
  private final Transfers transfers;
  private final Policies figures;
  private final CaseDesk desk;

  public ReadingCases(
      ClosureCases cases,
      Escalations escalations,
      Timeline timeline,
      Questions questions,
      CaseTeams teams,
      Doubts doubts,
      Transfers transfers,
      Policies figures,
      CaseDesk desk) {
    this.cases = cases;
    this.escalations = escalations;
    this.timeline = timeline;
    this.questions = questions;
    this.teams = teams;
    this.reasons = new StatingReasons(escalations, figures);
    this.doubts = doubts;
    this.transfers = transfers;
    this.figures = figures;
    this.desk = desk;
  }

  /**
   * One case with everything about it.
   *
   * @param transfer whether somebody else shall own the account; empty if nobody was asked
   * @param forecast by what the last check found; empty before the first check and after the end
   * @param doubt whether the holder asks; empty if nobody ever doubted it
   * @param statement why it was refused; empty unless it was
   * @param withdrawal what was done before it was withdrawn; empty unless it was
   * @param teams what has become of each team of a member who leaves them; else empty
   */
  public record CaseView(
      ClosureCase closureCase,
      Optional<IdentityDoubt> doubt,
      Optional<OwnershipTransfer> transfer,
      Optional<Forecast> forecast,
      Optional<StatementOfReasons> statement,
      Optional<WithdrawalReport> withdrawal,
      List<Escalation> escalations,
      List<Question> questions,
      List<CaseTeam> teams,
      List<TimelineEntry> timeline) {
    public CaseView {
      teams = List.copyOf(teams);
      escalations = List.copyOf(escalations);
      questions = List.copyOf(questions);
      timeline = List.copyOf(timeline);
    }
  }

  public Optional<CaseView> find(CaseId id) {
    return cases.find(id).map(this::view);
  }

  private CaseView view(ClosureCase found) {
    List<Escalation> asked = escalations.of(found.id());
    List<TimelineEntry> lines = timeline.of(found.id());
    return new CaseView(
        found,
        doubts.find(found.id()),
        transfers.find(found.id()),
        forecast(found),
        reasons.of(found),
        found.status() == CaseStatus.WITHDRAWN
            ? Optional.of(WithdrawalReport.of(lines, found.checklist(), asked))
            : Optional.empty(),
        asked,
        questions.of(found.id()),
        teams.of(found.id()),
        lines);
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
            Moment.of(closureCase, desk.now(), figures.of(closureCase.policyVersion()))));
  }
}
