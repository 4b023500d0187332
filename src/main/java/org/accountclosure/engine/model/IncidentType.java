package org.accountclosure.engine.model;

/** What an incident is about; the names are Camunda 8's. */
public enum IncidentType {
  IO_MAPPING_ERROR,
  CONDITION_ERROR,
  EXTRACT_VALUE_ERROR,
  JOB_NO_RETRIES,
  TASK_LISTENER_NO_RETRIES,
  UNHANDLED_ERROR_EVENT,
  CALLED_ELEMENT_ERROR,
  CALLED_DECISION_ERROR,
  DECISION_EVALUATION_ERROR,
  FORM_NOT_FOUND
}
