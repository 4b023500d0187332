package org.accountclosure.closure;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.Standings;

/** Finds out whether other roles keep the login of a member who has left its teams. */
public final class FindingOtherRoles {

  static final String KEY = "other-roles";

  private final Standings standings;
  private final TeamsOfCase teams;
  private final CaseDesk desk;

  public FindingOtherRoles(Standings standings, TeamsOfCase teams, CaseDesk desk) {
    this.standings = standings;
    this.teams = teams;
    this.desk = desk;
  }

  /**
   * The other roles of the login, sorted; none of an ended case. If there are some, the case says
   * so, and may end as retained. Repeating it is harmless.
   *
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if it is not known
   */
  public List<AccountKind> find(CaseId id) {
    return desk.with(id, closureCase -> closureCase.ended() ? List.of() : find(closureCase));
  }

  private List<AccountKind> find(ClosureCase closureCase) {
    Set<AccountKind> others =
        new TreeSet<>(standings.standing(closureCase.accountId()).orThrow().otherKinds());
    if (!others.isEmpty()) {
      desk.note(
          closureCase.id(),
          desk.now(),
          Actor.SYSTEM,
          TimelineStep.OTHER_ROLES_FOUND,
          "The login stays as " + others + "; " + teams.inOneSentence(closureCase),
          KEY);
    }
    return List.copyOf(others);
  }
}
