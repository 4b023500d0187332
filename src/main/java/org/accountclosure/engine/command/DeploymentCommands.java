package org.accountclosure.engine.command;

import java.util.List;

/** Deployment of BPMN, DMN and form files: all of one request, or none. */
public interface DeploymentCommands {

  /** A file by its name and its text. */
  record Resource(String name, String content) {}

  /** What a file became. A file equal to its latest version makes no new one. */
  sealed interface Deployed {
    record ProcessDefinition(
        String processDefinitionId, int version, long processDefinitionKey, String resourceName)
        implements Deployed {}

    record Decision(
        String decisionDefinitionId,
        String name,
        int version,
        long decisionDefinitionKey,
        String decisionRequirementsId,
        long decisionRequirementsKey)
        implements Deployed {}

    record DecisionRequirements(
        String decisionRequirementsId,
        String name,
        int version,
        String resourceName,
        long decisionRequirementsKey)
        implements Deployed {}

    record Form(String formId, int version, String resourceName, long formKey)
        implements Deployed {}
  }

  record Deployment(long deploymentKey, List<Deployed> deployed) {}

  /**
   * Deploys the files as one.
   *
   * @throws CommandRejection INVALID_ARGUMENT with file, element id, name and reason of everything
   *     that is wrong
   */
  Deployment deploy(List<Resource> resources);
}
