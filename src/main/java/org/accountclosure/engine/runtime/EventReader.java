package org.accountclosure.engine.runtime;

import io.camunda.zeebe.model.bpmn.instance.CatchEvent;
import io.camunda.zeebe.model.bpmn.instance.ErrorEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.EscalationEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.EventDefinition;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.MessageEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import org.accountclosure.engine.model.Expression;
import org.accountclosure.engine.model.Expressions;
import org.accountclosure.engine.model.ModelFault;
import org.accountclosure.engine.model.TimerSpec;
import org.jspecify.annotations.Nullable;

/** Reads what events are: message, time, error. */
final class EventReader {

  private final Expressions expressions;

  EventReader(Expressions expressions) {
    this.expressions = expressions;
  }

  Element.Event event(CatchEvent catching, Element.Place place, boolean interrupting) {
    return new Element.Event(catching.getId(), place, interrupting, definition(catching));
  }

  private Element.Definition definition(CatchEvent catching) {
    EventDefinition definition = ElementReader.only(catching.getEventDefinitions());
    if (definition instanceof MessageEventDefinition message) {
      return message(catching.getId(), message.getMessage());
    }
    if (definition instanceof TimerEventDefinition timer) {
      return new Element.Timer(timer(timer));
    }
    if (definition instanceof ErrorEventDefinition error) {
      return new Element.BpmnError(
          error.getError() == null ? null : error.getError().getErrorCode());
    }
    if (definition instanceof EscalationEventDefinition escalation) {
      return new Element.Escalation(
          escalation.getEscalation() == null
              ? null
              : escalation.getEscalation().getEscalationCode());
    }
    throw new ModelFault("this kind of event is not supported: " + catching.getId());
  }

  Element.Message message(String elementId, @Nullable Message message) {
    if (message == null || message.getName() == null) {
      throw new ModelFault("%s needs a message with a name".formatted(elementId));
    }
    ZeebeSubscription subscription = ElementReader.extension(message, ZeebeSubscription.class);
    if (subscription == null || subscription.getCorrelationKey() == null) {
      throw new ModelFault("the message '%s' needs a correlation key".formatted(message.getName()));
    }
    return new Element.Message(
        expressions.compile(message.getName()),
        expressions.compile(subscription.getCorrelationKey()));
  }

  /** The name of the message of a message start event. */
  Expression messageName(MessageEventDefinition definition) {
    Message message = definition.getMessage();
    if (message == null || message.getName() == null) {
      throw new ModelFault("a message start event needs a message with a name");
    }
    return expressions.compile(message.getName());
  }

  TimerSpec timer(TimerEventDefinition timer) {
    if (timer.getTimeDate() != null) {
      return spec(TimerSpec.Kind.DATE, timer.getTimeDate().getTextContent());
    }
    if (timer.getTimeDuration() != null) {
      return spec(TimerSpec.Kind.DURATION, timer.getTimeDuration().getTextContent());
    }
    if (timer.getTimeCycle() != null) {
      return spec(TimerSpec.Kind.CYCLE, timer.getTimeCycle().getTextContent());
    }
    throw new ModelFault("a timer needs a date, a duration or a cycle");
  }

  private TimerSpec spec(TimerSpec.Kind kind, String text) {
    return new TimerSpec(kind, expressions.compile(text.strip()));
  }
}
