package org.accountclosure.engine.runtime;

import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskListener;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskListenerEventType;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskListeners;
import java.util.ArrayList;
import java.util.List;
import org.accountclosure.engine.model.Expression;
import org.accountclosure.engine.model.Expressions;
import org.accountclosure.engine.model.ModelFault;
import org.jspecify.annotations.Nullable;

/** A listener of a user task: a job by which a worker agrees to what happens to the task. */
record TaskListener(TaskEvent event, Expression type, Expression retries) {

  /**
   * The listeners of a user task, in the model's order.
   *
   * @throws ModelFault if one has no event or no job type
   */
  static List<TaskListener> of(FlowNode node, Expressions expressions) {
    ZeebeTaskListeners extension = ElementReader.extension(node, ZeebeTaskListeners.class);
    if (extension == null) {
      return List.of();
    }
    List<TaskListener> listeners = new ArrayList<>();
    for (ZeebeTaskListener listener : extension.getTaskListeners()) {
      if (listener.getType() == null || listener.getType().isBlank()) {
        throw new ModelFault("a task listener needs a job type");
      }
      String retries =
          listener.getRetries() == null ? ZeebeTaskListener.DEFAULT_RETRIES : listener.getRetries();
      listeners.add(
          new TaskListener(
              event(listener.getEventType()),
              expressions.compile(listener.getType()),
              expressions.compile(retries)));
    }
    return listeners;
  }

  private static TaskEvent event(@Nullable ZeebeTaskListenerEventType type) {
    if (type == null) {
      throw new ModelFault("a task listener needs an event type");
    }
    return switch (type) {
      case creating, create -> TaskEvent.CREATING;
      case assigning, assignment -> TaskEvent.ASSIGNING;
      case updating, update -> TaskEvent.UPDATING;
      case completing, complete -> TaskEvent.COMPLETING;
      case canceling, cancel -> TaskEvent.CANCELING;
    };
  }
}
