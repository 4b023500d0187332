package org.accountclosure.engine.runtime;

import org.accountclosure.engine.model.EvaluationFailure;
import org.accountclosure.engine.model.IncidentType;
import org.accountclosure.engine.store.IncidentTable.IncidentRow;
import org.accountclosure.engine.store.InstanceRow;
import org.jspecify.annotations.Nullable;

/** Raises incidents: the token stays where it is until somebody resolves them. */
final class Incidents {

  private Incidents() {}

  static void raise(Token token, EvaluationFailure failure, Phase phase) {
    raise(token, failure.type(), message(failure), phase, null);
  }

  static void raise(
      Token token, IncidentType type, String message, Phase phase, @Nullable Long jobKey) {
    token.row().incident(true);
    insert(
        token.session(),
        token.instance(),
        token.row().elementId(),
        token.key(),
        type,
        message,
        phase,
        jobKey);
  }

  /** An incident of the process instance itself. */
  static void raise(EngineSession session, InstanceRow instance, EvaluationFailure failure) {
    insert(
        session,
        instance,
        instance.definitionId(),
        instance.key(),
        failure.type(),
        message(failure),
        Phase.START,
        null);
  }

  private static String message(EvaluationFailure failure) {
    String message = failure.getMessage();
    return message == null ? failure.type().name() : message;
  }

  private static void insert(
      EngineSession session,
      InstanceRow instance,
      String elementId,
      long elementKey,
      IncidentType type,
      String message,
      Phase phase,
      @Nullable Long jobKey) {
    session
        .store()
        .incidents()
        .insert(
            session.batch(),
            new IncidentRow(
                session.nextKey(),
                type.name(),
                message,
                instance.key(),
                elementId,
                elementKey,
                jobKey,
                phase.name()),
            instance,
            session.now());
  }
}
