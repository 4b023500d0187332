package org.accountclosure.closure.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.MarketplaceUnavailable;
import org.accountclosure.closure.port.Timeline;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at the database after every step, and at what a step did. */
final class Invariants implements ProcessDriver.Around {

  private static final Map<String, String> RULES = Rules.all();

  /** What no job may do under a hold, or while the marketplace does not answer. */
  private static final String DONE =
      """
      select (select count(*) from mp_payout where requested_by_case is not null)
        + (select count(*) from mp_settlement)
        + (select count(*) from closure_case where status in ('CLOSED', 'EXPIRED'))
        + (select count(*) from mp_account where closed_at is not null)
        + (select count(*) from closure_timeline where what = 'STEP_TAKEN')
        + (select count(*) from mp_proposal where ended_by_case is not null)
        + (select count(*) from mp_offer where ended_by_case is not null)
        + (select count(*) from mp_job where closed_by_case is not null)
        + (select count(*) from mp_invitation where ended_by_case is not null)
        + (select count(*) from mp_membership where left_by_case is not null)
        + (select count(*) from mp_charge where charged_by_case is not null)
        + (select count(*) from mp_escrow where requested_by_case is not null)
        + (select count(*) from mp_ownership_change)""";

  private final Town town;
  private final Function<Town, Long> earned;
  private final Map<String, CaseStatus> before = new HashMap<>();
  private int lines;

  Invariants(Town town, Function<Town, Long> earned) {
    this.town = town;
    this.earned = earned;
  }

  @Override
  public void job(String name, Runnable job) {
    boolean held = one("select count(*) from mp_hold where lifted_at is null") > 0;
    boolean unknown = !town.marketplace().answers();
    long done = one(DONE);
    try {
      job.run();
    } catch (MarketplaceUnavailable notNow) {
      assertThat(one(DONE)).as("2: what is unknown is not clear, in " + name).isEqualTo(done);
      check(name);
      throw notNow;
    }
    // That an offer's time is over was decided a step before, by who asked for holds then.
    boolean recordsOnly = name.startsWith("record-outcome");
    if (held || (unknown && !recordsOnly)) {
      assertThat(one(DONE))
          .as((held ? "6: a hold beats a closure, in " : "2: unknown is not clear, in ") + name)
          .isEqualTo(done);
    }
    check(name);
  }

  /** Everything that must hold, now. */
  void check(String after) {
    RULES.forEach(
        (rule, query) -> assertThat(found(query)).as("%s, after %s", rule, after).isEmpty());
    assertThat(one("select coalesce(sum(amount_minor), 0) from mp_payment"))
        .as("money is neither made nor lost, after " + after)
        .isEqualTo(earned.apply(town));
    transitions(after);
  }

  /** The timeline of every case tells what its row says. */
  void rebuild(String after) {
    for (String id : jdbc().sql("select case_id from closure_case").query(String.class).list()) {
      CaseId caseId = new CaseId(id);
      assertThat(Rebuilt.from(town.the(Timeline.class).of(caseId)))
          .as("13: case %s as its timeline tells it, after %s", id, after)
          .isEqualTo(Rebuilt.as(town.the(ClosureCases.class).find(caseId).orElseThrow()));
    }
  }

  private List<String> found(String query) {
    JdbcClient.StatementSpec asked = jdbc().sql(query);
    return query.contains(":now")
        ? asked
            .param("now", town.clock().instant().atOffset(ZoneOffset.UTC))
            .query(String.class)
            .list()
        : asked.query(String.class).list();
  }

  /** An end is final, and a timeline only grows. */
  private void transitions(String after) {
    jdbc()
        .sql("select case_id, status from closure_case")
        .query(
            row -> {
              CaseStatus now = CaseStatus.valueOf(row.getString("status"));
              CaseStatus was = before.put(row.getString("case_id"), now);
              if (was != null && was.ended()) {
                assertThat(now).as("14: an outcome is final, after " + after).isEqualTo(was);
              }
            });
    int linesNow = Math.toIntExact(one("select count(*) from closure_timeline"));
    assertThat(linesNow).as("13: no line is lost, after " + after).isGreaterThanOrEqualTo(lines);
    lines = linesNow;
  }

  private long one(String query) {
    return jdbc().sql(query).query(Long.class).single();
  }

  private JdbcClient jdbc() {
    return town.world().jdbc();
  }
}
