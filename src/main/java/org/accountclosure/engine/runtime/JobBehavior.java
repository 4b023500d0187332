package org.accountclosure.engine.runtime;

import java.util.Map;
import java.util.TreeSet;
import org.accountclosure.engine.model.Expression;
import org.accountclosure.engine.model.IncidentType;
import org.accountclosure.engine.store.ElementRow;
import org.accountclosure.engine.store.JobTable.JobRow;
import org.jspecify.annotations.Nullable;

/** Whatever a job worker does: service, send, script and rule tasks and throwing message events. */
final class JobBehavior extends ElementBehavior {

  private final Expression type;
  private final Expression retries;
  private final String headers;
  private final Errors errors;

  /**
   * An element with a task definition.
   *
   * @param headers a JSON object
   */
  JobBehavior(Element element, Expression type, Expression retries, String headers, Errors errors) {
    super(element);
    this.type = type;
    this.retries = retries;
    this.headers = headers;
    this.errors = errors;
  }

  @Override
  void onActivate(Token token) {
    Map<String, @Nullable Object> variables = token.visible();
    String jobType = type.string(variables);
    int jobRetries = retries.integer(variables);
    openWaits(token);
    Jobs.create(token, "BPMN_ELEMENT", "UNSPECIFIED", jobType, jobRetries, headers);
  }

  /** A worker has thrown a BPMN error instead of completing the job. */
  void throwError(
      Token token,
      JobRow job,
      String code,
      @Nullable String message,
      Map<String, @Nullable Object> brought) {
    EngineSession session = token.session();
    TreeSet<String> offered = new TreeSet<>();
    boolean caught = errors.throwFrom(token, code, brought, offered);
    session.store().jobs().errorThrown(session.batch(), job.key(), code, message, !caught);
    if (caught) {
      session.store().jobs().endedByError(session.batch(), job.key(), session.now());
      return;
    }
    String thrown =
        message == null || message.isEmpty()
            ? "'" + code + "'"
            : "'" + code + "' with message '" + message + "'";
    Incidents.raise(
        token,
        IncidentType.UNHANDLED_ERROR_EVENT,
        ErrorEndBehavior.uncaught(thrown, offered),
        Phase.JOB,
        job.key());
  }

  @Override
  void onTerminate(EngineSession session, ElementRow row) {
    session.store().jobs().cancelOf(session.batch(), row.key(), session.now());
  }
}
