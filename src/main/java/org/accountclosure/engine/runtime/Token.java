package org.accountclosure.engine.runtime;

import java.util.Map;
import org.accountclosure.engine.store.ElementRow;
import org.accountclosure.engine.store.InstanceRow;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** An element instance together with the execution by which Operaton holds it. */
record Token(EngineSession session, ExecutionEntity execution, ElementRow row) {

  /** The element instance that Operaton has just entered. */
  static Token enter(ExecutionEntity execution, Element element) {
    EngineSession session = EngineSession.current();
    InstanceRow instance = session.instance(Long.parseLong(execution.getProcessInstanceId()));
    long key = key(execution.getActivityInstanceId());
    long flowScopeKey = key(execution.getParentActivityInstanceId());
    if (flowScopeKey == key) {
      // Operaton remembers the instance of a sub-process at the execution above its own.
      flowScopeKey = key(execution.getParent().getParentActivityInstanceId());
    }
    ElementRow row = session.newElement(instance, element, key, flowScopeKey);
    return new Token(session, execution, row);
  }

  /**
   * The number in {@code element:number}; long element ids make Operaton leave the number alone.
   */
  static long key(String activityInstanceId) {
    return Long.parseLong(activityInstanceId.substring(activityInstanceId.lastIndexOf(':') + 1));
  }

  long key() {
    return row.key();
  }

  InstanceRow instance() {
    return row.instance();
  }

  Map<String, @Nullable Object> visible() {
    return session.variables().visible(instance(), key());
  }
}
