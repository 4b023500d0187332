package org.accountclosure.console.holder;

import java.util.List;
import org.accountclosure.closure.model.AccountStanding;
import org.accountclosure.closure.model.Consequences.LossKind;

/** One thing that is lost with an account, in words and with its figures. */
record LossText(String what, String figure) {

  static LossText of(LossKind kind, AccountStanding standing, Reader reader) {
    return new LossText(reader.texts().of(kind), figure(kind, standing, reader));
  }

  private static String figure(LossKind kind, AccountStanding standing, Reader reader) {
    AccountStanding.Plan plan = standing.plan();
    return switch (kind) {
      case SCORE -> standing.score() == null ? "" : standing.score() + " / 100";
      case BADGES -> String.join(", ", standing.badges());
      case HISTORY ->
          reader
              .texts()
              .of("history", "since", reader.moment(standing.openedAt()))
              .replace("{contracts}", String.valueOf(standing.endedContracts()));
      case CONNECTS -> String.valueOf(standing.connects());
      case PLAN ->
          plan == null
              ? ""
              : plan.name()
                  + ", "
                  + reader.words().money(List.of(plan.price()))
                  + ", "
                  + reader.texts().of("paidUntil", "until", reader.moment(plan.renewsAt()));
    };
  }
}
