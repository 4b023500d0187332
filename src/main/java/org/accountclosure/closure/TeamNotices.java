package org.accountclosure.closure;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.accountclosure.closure.AskingTeams.Asked;
import org.accountclosure.closure.model.CaseTeam;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.NoticeData;
import org.accountclosure.closure.model.NoticeDatum;
import org.accountclosure.closure.model.NoticeTemplate;
import org.accountclosure.closure.port.Notices;
import org.accountclosure.closure.port.Notices.Audience;
import org.accountclosure.closure.port.Notices.Notice;

/** Tells those of a team who decide about a removal; each is told once what it is told. */
public final class TeamNotices {

  private final Notices notices;

  public TeamNotices(Notices notices) {
    this.notices = notices;
  }

  void asked(CaseTeam team, ClosureCase about, Asked asked) {
    asked
        .deciders()
        .forEach(login -> tell(NoticeTemplate.REMOVAL_ASKED, login, team, about, asked));
  }

  void reminded(CaseTeam team, ClosureCase about, Asked asked) {
    asked
        .deciders()
        .forEach(login -> tell(NoticeTemplate.REMOVAL_REMINDED, login, team, about, asked));
  }

  private void tell(
      NoticeTemplate template, String login, CaseTeam team, ClosureCase about, Asked asked) {
    String name =
        String.join(
            ":", team.removalId().value(), login, String.valueOf(team.askedAt()), phase(team));
    notices.enqueue(
        new Notice(
            template.code() + ":" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
            about.id(),
            Audience.TEAM,
            login,
            template,
            new NoticeData()
                .with(NoticeDatum.TEAM_ID, team.team().value())
                .with(NoticeDatum.MEMBER_ID, about.loginId().value())
                .with(NoticeDatum.DUE_AT, asked.escalateAt())
                .toMap()));
  }

  private static String phase(CaseTeam team) {
    return team.state().name();
  }
}
