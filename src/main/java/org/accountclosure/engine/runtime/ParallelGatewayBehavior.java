package org.accountclosure.engine.runtime;

import java.util.List;
import org.accountclosure.engine.store.ElementRow;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.pvm.PvmActivity;
import org.operaton.bpm.engine.impl.pvm.PvmTransition;
import org.operaton.bpm.engine.impl.pvm.delegate.ActivityExecution;

/**
 * Waits for a token on each incoming flow, then takes all outgoing flows. A second token on the
 * same flow stays for the next time.
 */
final class ParallelGatewayBehavior extends ElementBehavior {

  ParallelGatewayBehavior(Element element) {
    super(element);
  }

  @Override
  public void execute(ActivityExecution execution) {
    PvmActivity gateway = execution.getActivity();
    execution.inactivate();
    List<ActivityExecution> arrived = execution.findInactiveConcurrentExecutions(gateway);
    int incoming = gateway.getIncomingTransitions().size();
    if (incoming > 1) {
      arrived = EngineSession.current().joins().arrived(execution, arrived, incoming);
      if (arrived.isEmpty()) {
        return;
      }
    }
    Token token = Token.enter((ExecutionEntity) execution, element());
    end(token.session(), token.row(), ElementRow.State.COMPLETED);
    List<PvmTransition> flows = gateway.getOutgoingTransitions();
    for (PvmTransition flow : flows) {
      token.session().flowTaken(token.instance(), flow.getId());
    }
    execution.leaveActivityViaTransitions(flows, arrived);
  }

  @Override
  void onActivate(Token token) {
    throw new IllegalStateException("A parallel gateway has nothing to try again");
  }
}
