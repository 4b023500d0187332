package org.accountclosure.engine.runtime;

import java.util.Map;
import org.accountclosure.engine.store.ElementRow;
import org.accountclosure.engine.store.InstanceRow;
import org.accountclosure.engine.store.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.operaton.bpm.engine.impl.pvm.process.ActivityImpl;
import org.operaton.bpm.engine.impl.pvm.process.ScopeImpl;

/**
 * The migration of one process instance from its definition to another.
 *
 * @param instance as it is before
 * @param to as it will be
 * @param source the executable form of its definition
 * @param target the executable form of the other definition
 * @param mapping ids of elements of the source and what they become
 */
record Migration(
    InstanceRow instance,
    InstanceRow to,
    ProcessDefinitionEntity source,
    ProcessDefinitionEntity target,
    Map<String, String> mapping) {

  static Migration of(
      InstanceRow instance,
      ProcessDefinition definition,
      ProcessDefinitionEntity source,
      ProcessDefinitionEntity target,
      Map<String, String> mapping) {
    InstanceRow to =
        new InstanceRow(
            instance.key(),
            instance.rootKey(),
            instance.parentKey(),
            instance.parentElementKey(),
            definition.key(),
            definition.id(),
            definition.version(),
            instance.state(),
            instance.tags(),
            instance.messageCorrelationKey());
    return new Migration(instance, to, source, target, mapping);
  }

  /** What an element becomes; null if it has no mapping. */
  @Nullable String targetOf(String elementId) {
    return mapping.get(elementId);
  }

  /** The activity of the source in which an element instance is. */
  ActivityImpl sourceActivity(ElementRow row) {
    return activity(source, row.elementId(), isBody(row));
  }

  /** The activity of the target in which a mapped element instance will be. */
  ActivityImpl targetActivity(ElementRow row) {
    return activity(target, String.valueOf(targetOf(row.elementId())), isBody(row));
  }

  static boolean isBody(ElementRow row) {
    return row.elementType().equals(Element.BODY);
  }

  static boolean isMultiInstance(ProcessDefinitionEntity definition, String elementId) {
    return definition.findActivity(MultiInstanceBehavior.idOf(elementId)) != null;
  }

  static Element element(ActivityImpl activity) {
    return ((ElementBehavior) activity.getActivityBehavior()).element();
  }

  /** Camunda 8's id of a scope: a multi-instance body has that of its activity. */
  static String idOf(ScopeImpl scope) {
    return scope instanceof ActivityImpl activity
        ? element(activity).id()
        : ((ProcessDefinitionEntity) scope).getKey();
  }

  private static ActivityImpl activity(
      ProcessDefinitionEntity definition, String elementId, boolean body) {
    ActivityImpl found =
        definition.findActivity(body ? MultiInstanceBehavior.idOf(elementId) : elementId);
    if (found == null) {
      throw new IllegalStateException(definition.getId() + " has no element " + elementId);
    }
    return found;
  }
}
