package org.accountclosure.engine.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.ExecutionListener;
import org.operaton.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** Knows by which flow each token came to its join; one per command. */
final class Joins {

  private final EngineSession session;
  private final Map<String, String> arriving = new HashMap<>();
  private final Map<Long, String> here = new HashMap<>();

  Joins(EngineSession session) {
    this.session = session;
  }

  /** Listens at the flows into a join; Operaton forgets the flow before the gateway is entered. */
  static ExecutionListener listener(String flowId) {
    return new ExecutionListener() {
      @Override
      public void notify(DelegateExecution execution) {
        EngineSession.current().joins().arriving.put(execution.getId(), flowId);
      }
    };
  }

  /**
   * A token has arrived.
   *
   * @param waiting all tokens at the gateway, this one included
   * @param flows how many flows come in
   * @return one token of each flow if all are there, else none: the token waits
   */
  List<ActivityExecution> arrived(
      ActivityExecution token, List<ActivityExecution> waiting, int flows) {
    long instanceKey = Long.parseLong(token.getProcessInstanceId());
    String flow = arriving.remove(token.getId());
    if (flow == null) {
      throw new IllegalStateException("A token came to a join by no flow");
    }
    long key = Token.key(token.getActivityInstanceId());
    if (waiting.size() >= flows) {
      Map<Long, String> known = session.store().joins().waiting(instanceKey);
      known.putAll(here);
      known.put(key, flow);
      Map<String, ActivityExecution> firsts = new LinkedHashMap<>();
      for (ActivityExecution each : waiting) {
        String by = known.get(Token.key(each.getActivityInstanceId()));
        if (by != null && (each == token || !by.equals(flow))) {
          firsts.putIfAbsent(by, each);
        }
      }
      if (firsts.size() == flows) {
        List<Long> used = new ArrayList<>();
        firsts.values().forEach(each -> used.add(Token.key(each.getActivityInstanceId())));
        here.keySet().removeAll(used);
        session.store().joins().delete(session.batch(), used);
        return List.copyOf(firsts.values());
      }
    }
    here.put(key, flow);
    session.store().joins().insert(session.batch(), key, instanceKey, flow);
    return List.of();
  }
}
