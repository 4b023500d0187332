package org.accountclosure.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.response.ElementInstance;
import io.camunda.client.api.search.response.ProcessInstance;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.accountclosure.process.model.Element;
import org.accountclosure.process.model.Flow;
import org.accountclosure.process.model.ModelIndex;
import org.accountclosure.process.model.ProcessModel;

/** Which elements and sequence flows of the models the tests went through. */
final class ModelCoverage {

  private final ModelIndex models = ModelIndex.ofClassPath();
  private final Set<String> covered = new TreeSet<>();

  /** Notes what the engine holds now; a purge would lose it. */
  void collect(CamundaClient client) {
    for (ElementInstance entered :
        client
            .newElementInstanceSearchRequest()
            .page(page -> page.limit(1000))
            .send()
            .join()
            .items()) {
      covered.add(entered.getProcessDefinitionId() + "/" + entered.getElementId());
    }
    for (ProcessInstance instance :
        client
            .newProcessInstanceSearchRequest()
            .page(page -> page.limit(1000))
            .send()
            .join()
            .items()) {
      client
          .newProcessInstanceSequenceFlowsRequest(instance.getProcessInstanceKey())
          .send()
          .join()
          .forEach(
              flow -> covered.add(instance.getProcessDefinitionId() + "/" + flow.getElementId()));
    }
  }

  /** What no test went through, as {@code process/element}. */
  SortedSet<String> missing() {
    SortedSet<String> missing = new TreeSet<>();
    for (ProcessModel process : models.processes()) {
      for (Element element : process.elements()) {
        if (!has(process, element.id())) {
          missing.add(process.id() + "/" + element.id());
        }
      }
      for (Flow flow : process.flows()) {
        if (!has(process, flow.id()) && !chosenByAnEvent(process, flow)) {
          missing.add(process.id() + "/" + flow.id());
        }
      }
    }
    return missing;
  }

  /**
   * The engine takes no flow out of an event-based gateway; the event that came was reached by it.
   */
  private boolean chosenByAnEvent(ProcessModel process, Flow flow) {
    return process.element(flow.sourceId()).symbol().equals("eventBasedGateway")
        && has(process, flow.targetId());
  }

  private boolean has(ProcessModel process, String id) {
    return covered.contains(process.id() + "/" + id);
  }
}
