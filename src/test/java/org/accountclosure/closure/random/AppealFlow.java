package org.accountclosure.closure.random;

import java.util.List;
import java.util.Map;
import org.accountclosure.closure.DecidingAppeal;
import org.accountclosure.closure.model.Appeal;
import org.accountclosure.closure.model.AppealId;

/** What ClosureAppealProcess does. */
final class AppealFlow {

  private final Flows flows;
  private final AppealId id;

  AppealFlow(Flows flows, Map<String, String> variables) {
    this.flows = flows;
    this.id = new AppealId(String.valueOf(variables.get("appealId")));
  }

  Stand start() {
    return flows.job(
        "open-appeal",
        () -> flows.the(DecidingAppeal.class).open(id),
        () ->
            new Stand.Task(
                Stand.Kind.DECIDE_APPEAL,
                id.value(),
                List.of(),
                answer -> record((Appeal.Decision) answer.entered())));
  }

  private Stand record(Appeal.Decision decision) {
    return flows.job(
        "record-appeal",
        () -> flows.the(DecidingAppeal.class).record(id, decision),
        Stand.Ended::new);
  }
}
