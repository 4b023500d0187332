package org.accountclosure.engine.runtime;

import org.accountclosure.engine.store.JobTable.JobRow;

/** Makes jobs for workers. */
final class Jobs {

  private Jobs() {}

  /**
   * Makes a job of an active element.
   *
   * @param kind Camunda 8's: BPMN_ELEMENT or TASK_LISTENER
   * @param listenerEventType what a listener listens to; UNSPECIFIED for other jobs
   * @param headers a JSON object
   */
  static void create(
      Token token,
      String kind,
      String listenerEventType,
      String type,
      int retries,
      String headers) {
    EngineSession session = token.session();
    session
        .store()
        .jobs()
        .insert(
            session.batch(),
            new JobRow(
                session.nextKey(),
                type,
                kind,
                listenerEventType,
                "CREATED",
                retries,
                "",
                null,
                null,
                false,
                false,
                null,
                headers,
                token.instance().key(),
                token.instance().definitionKey(),
                token.instance().definitionId(),
                token.instance().version(),
                token.row().elementId(),
                token.key(),
                token.instance().tags()),
            session.now());
    session.followUps().jobAvailable(type);
  }
}
