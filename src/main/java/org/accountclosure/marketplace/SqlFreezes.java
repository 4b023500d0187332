package org.accountclosure.marketplace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.FreezePart;
import org.accountclosure.closure.model.Thawing;
import org.accountclosure.closure.port.Answer;
import org.accountclosure.closure.port.Freezes;
import org.accountclosure.marketplace.Settings.Setting;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What each case has switched off, in {@code mp_freeze}. The revision that the case has left tells
 * at the thaw whether anybody has changed the setting since.
 */
final class SqlFreezes implements Freezes {

  private final JdbcClient jdbc;
  private final AccountRows accounts;
  private final Settings settings;
  private final Plans plans;
  private final Answers answers;

  SqlFreezes(JdbcClient jdbc, Answers answers) {
    this.jdbc = jdbc;
    this.accounts = new AccountRows(jdbc);
    this.settings = new Settings(jdbc);
    this.plans = new Plans(jdbc, settings);
    this.answers = answers;
  }

  @Override
  public Answer<List<FreezePart>> freeze(
      AccountId id, CaseId onBehalfOf, Set<FreezePart> parts, Instant since) {
    return answers.inOne(
        () -> {
          accounts.lock(id);
          List<FreezePart> frozen = new ArrayList<>();
          parts.stream()
              .sorted()
              .filter(part -> !isKnown(onBehalfOf, part) && applies(part, id))
              .forEach(
                  part -> {
                    freeze(part, id, onBehalfOf, since);
                    frozen.add(part);
                  });
          return frozen;
        });
  }

  private boolean applies(FreezePart part, AccountId id) {
    boolean isOff = settings.is(id, settingOf(part), offOf(part));
    return (!isOff || leftOffByAnotherCase(part, id).isPresent())
        && (part != FreezePart.RENEWAL || plans.of(id, answers.now()).isPresent());
  }

  /**
   * What was there before a case that ended just now and has not restored it yet: the new case
   * takes the freeze over, so that the other one's thaw does not end it.
   */
  private Optional<String> leftOffByAnotherCase(FreezePart part, AccountId id) {
    return jdbc.sql(
            """
            select value_before from mp_freeze
            where account_id = ? and part = ? and thawed_at is null and revision_after = ?""")
        .param(id.value())
        .param(part.name())
        .param(settings.read(id, settingOf(part)).revision())
        .query(String.class)
        .optional();
  }

  private void freeze(FreezePart part, AccountId id, CaseId by, Instant since) {
    Instant now = answers.now();
    if (part == FreezePart.RENEWAL) {
      plans.renew(id, now);
      plans.reverseSince(id, since, now);
    }
    Setting setting = settingOf(part);
    String before =
        leftOffByAnotherCase(part, id).orElseGet(() -> settings.read(id, setting).value());
    int revision = settings.write(id, setting, offOf(part), "case " + by, now, now);
    jdbc.sql(
            """
            insert into mp_freeze (case_id, part, account_id, value_before, revision_after,
              frozen_at) values (?, ?, ?, ?, ?, ?)""")
        .param(by.value())
        .param(part.name())
        .param(id.value())
        .param(before)
        .param(revision)
        .param(Times.param(now))
        .update();
  }

  @Override
  public Answer<Thawing> thaw(AccountId id, CaseId onBehalfOf) {
    return answers.inOne(
        () -> {
          accounts.lock(id);
          List<FreezePart> restored = new ArrayList<>();
          List<Thawing.Kept> kept = new ArrayList<>();
          for (Frozen frozen : frozenBy(onBehalfOf)) {
            thaw(frozen, id, onBehalfOf, restored, kept);
          }
          return new Thawing(restored, kept);
        });
  }

  private void thaw(
      Frozen frozen, AccountId id, CaseId by, List<FreezePart> restored, List<Thawing.Kept> kept) {
    Instant now = answers.now();
    Setting setting = settingOf(frozen.part());
    if (settings.read(id, setting).revision() != frozen.revisionAfter()) {
      kept.add(new Thawing.Kept(frozen.part(), Thawing.Why.CHANGED_SINCE));
    } else if (frozen.part() == FreezePart.RENEWAL && plans.of(id, now).isEmpty()) {
      kept.add(new Thawing.Kept(frozen.part(), Thawing.Why.PLAN_HAS_ENDED));
    } else {
      settings.write(id, setting, frozen.valueBefore(), "case " + by, now, now);
      restored.add(frozen.part());
    }
    jdbc.sql("update mp_freeze set thawed_at = ? where case_id = ? and part = ?")
        .param(Times.param(now))
        .param(by.value())
        .param(frozen.part().name())
        .update();
  }

  private record Frozen(FreezePart part, String valueBefore, int revisionAfter) {}

  private List<Frozen> frozenBy(CaseId id) {
    return jdbc.sql("select * from mp_freeze where case_id = ? and thawed_at is null order by part")
        .param(id.value())
        .query(
            (row, number) ->
                new Frozen(
                    FreezePart.valueOf(row.getString("part")),
                    row.getString("value_before"),
                    row.getInt("revision_after")))
        .list();
  }

  private boolean isKnown(CaseId id, FreezePart part) {
    return jdbc.sql("select count(*) from mp_freeze where case_id = ? and part = ?")
            .param(id.value())
            .param(part.name())
            .query(Integer.class)
            .single()
        > 0;
  }

  private static Setting settingOf(FreezePart part) {
    return switch (part) {
      case RENEWAL -> Setting.RENEWAL;
      case NEW_BUSINESS -> Setting.NEW_BUSINESS;
      case PROFILE_HIDDEN -> Setting.VISIBILITY;
    };
  }

  private static String offOf(FreezePart part) {
    return switch (part) {
      case RENEWAL -> "OFF";
      case NEW_BUSINESS -> "STOPPED";
      case PROFILE_HIDDEN -> "HIDDEN";
    };
  }
}
