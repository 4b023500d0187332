package org.accountclosure.process.paths;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.response.ElementInstance;
import io.camunda.client.api.search.response.ProcessInstance;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.accountclosure.process.model.Element;
import org.accountclosure.process.model.Flow;
import org.accountclosure.process.model.ModelIndex;
import org.accountclosure.process.model.ProcessModel;

/** Which elements and sequence flows of one model the tests went through. */
final class Coverage {

  private final ProcessModel model;
  private final Set<String> covered = new TreeSet<>();

  Coverage(String processId) {
    this.model = ModelIndex.ofClassPath().process(processId);
  }

  /** Notes what the engine holds now; a purge would lose it. */
  void collect(CamundaClient client) {
    for (ElementInstance entered :
        client
            .newElementInstanceSearchRequest()
            .filter(filter -> filter.processDefinitionId(model.id()))
            .page(page -> page.limit(1000))
            .send()
            .join()
            .items()) {
      covered.add(entered.getElementId());
    }
    for (ProcessInstance instance :
        client
            .newProcessInstanceSearchRequest()
            .filter(filter -> filter.processDefinitionId(model.id()))
            .page(page -> page.limit(1000))
            .send()
            .join()
            .items()) {
      client
          .newProcessInstanceSequenceFlowsRequest(instance.getProcessInstanceKey())
          .send()
          .join()
          .forEach(flow -> covered.add(flow.getElementId()));
    }
  }

  /** What no test went through. */
  NavigableSet<String> missing() {
    NavigableSet<String> missing = new TreeSet<>();
    model.elements().stream()
        .map(Element::id)
        .filter(id -> !covered.contains(id))
        .forEach(missing::add);
    model.flows().stream()
        .filter(flow -> !covered.contains(flow.id()) && !chosenByAnEvent(flow))
        .map(Flow::id)
        .forEach(missing::add);
    return missing;
  }

  /**
   * The engine takes no flow out of an event-based gateway; the event that came was reached by it.
   */
  private boolean chosenByAnEvent(Flow flow) {
    return model.element(flow.sourceId()).symbol().equals("eventBasedGateway")
        && covered.contains(flow.targetId());
  }
}
