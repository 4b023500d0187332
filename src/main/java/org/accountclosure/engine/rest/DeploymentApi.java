package org.accountclosure.engine.rest;

import io.camunda.client.protocol.rest.DeploymentDecisionRequirementsResult;
import io.camunda.client.protocol.rest.DeploymentDecisionResult;
import io.camunda.client.protocol.rest.DeploymentFormResult;
import io.camunda.client.protocol.rest.DeploymentMetadataResult;
import io.camunda.client.protocol.rest.DeploymentProcessResult;
import io.camunda.client.protocol.rest.DeploymentResult;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.accountclosure.engine.command.DeploymentCommands;
import org.accountclosure.engine.command.DeploymentCommands.Deployed;
import org.accountclosure.engine.command.DeploymentCommands.Deployment;
import org.accountclosure.engine.command.DeploymentCommands.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes deployments. */
@EngineApi
final class DeploymentApi {

  private final DeploymentCommands commands;

  DeploymentApi(DeploymentCommands commands) {
    this.commands = commands;
  }

  @PostMapping(path = "/deployments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  DeploymentResult deploy(
      @RequestParam(name = "resources", required = false) @Nullable List<MultipartFile> files,
      @RequestParam(name = "tenantId", required = false) @Nullable String tenantId)
      throws IOException {
    Requests.onlyDefaultTenant(tenantId);
    if (files == null || files.isEmpty()) {
      throw Requests.invalid("No resources provided.");
    }
    List<Resource> resources = new ArrayList<>();
    for (MultipartFile file : files) {
      resources.add(resource(file));
    }
    return result(Requests.command("CREATE", () -> commands.deploy(resources)));
  }

  private static Resource resource(MultipartFile file) throws IOException {
    String name = Requests.need("resource name", file.getOriginalFilename());
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getBytes())).toString();
      return new Resource(name, text);
    } catch (CharacterCodingException notUtf8) {
      throw Requests.invalid("The resource '%s' is not a text in UTF-8.".formatted(name));
    }
  }

  private static DeploymentResult result(Deployment deployment) {
    return new DeploymentResult()
        .deploymentKey(String.valueOf(deployment.deploymentKey()))
        .tenantId(Requests.TENANT)
        .deployments(deployment.deployed().stream().map(DeploymentApi::metadata).toList());
  }

  private static DeploymentMetadataResult metadata(Deployed deployed) {
    DeploymentMetadataResult metadata = new DeploymentMetadataResult();
    if (deployed instanceof Deployed.ProcessDefinition process) {
      return metadata.processDefinition(
          new DeploymentProcessResult()
              .processDefinitionId(process.processDefinitionId())
              .processDefinitionVersion(process.version())
              .processDefinitionKey(String.valueOf(process.processDefinitionKey()))
              .resourceName(process.resourceName())
              .tenantId(Requests.TENANT));
    }
    if (deployed instanceof Deployed.Decision decision) {
      return metadata.decisionDefinition(
          new DeploymentDecisionResult()
              .decisionDefinitionId(decision.decisionDefinitionId())
              .name(decision.name())
              .version(decision.version())
              .decisionDefinitionKey(String.valueOf(decision.decisionDefinitionKey()))
              .decisionRequirementsId(decision.decisionRequirementsId())
              .decisionRequirementsKey(String.valueOf(decision.decisionRequirementsKey()))
              .tenantId(Requests.TENANT));
    }
    if (deployed instanceof Deployed.DecisionRequirements requirements) {
      return metadata.decisionRequirements(
          new DeploymentDecisionRequirementsResult()
              .decisionRequirementsId(requirements.decisionRequirementsId())
              .decisionRequirementsName(requirements.name())
              .version(requirements.version())
              .resourceName(requirements.resourceName())
              .decisionRequirementsKey(String.valueOf(requirements.decisionRequirementsKey()))
              .tenantId(Requests.TENANT));
    }
    Deployed.Form form = (Deployed.Form) deployed;
    return metadata.form(
        new DeploymentFormResult()
            .formId(form.formId())
            .version(form.version())
            .resourceName(form.resourceName())
            .formKey(String.valueOf(form.formKey()))
            .tenantId(Requests.TENANT));
  }
}
