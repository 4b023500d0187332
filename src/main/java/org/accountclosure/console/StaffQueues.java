package org.accountclosure.console;

import java.util.List;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.security.Caller;
import org.springframework.stereotype.Component;

/** On which queues somebody works: the candidate groups of user tasks. */
@Component
final class StaffQueues {

  private final ClosureSettings figures;

  StaffQueues(ClosureSettings figures) {
    this.figures = figures;
  }

  List<String> of(Caller caller) {
    List<String> roles = caller.roles().stream().map(Enum::name).toList();
    return figures.support().queues().keySet().stream()
        .filter(queue -> figures.support().worksOn(queue, roles))
        .sorted()
        .toList();
  }
}
