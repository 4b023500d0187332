package org.accountclosure.process;

import io.camunda.client.annotation.Deployment;
import org.springframework.stereotype.Component;

/**
 * Deploys the models, decisions and forms of this build at every start. What the engine has already
 * makes no new version; what it refuses stops the start with its reason.
 */
@Component
@Deployment(
    resources = {"classpath*:bpmn/*.bpmn", "classpath*:bpmn/*.dmn", "classpath*:forms/*.form"})
public class ModelDeployment {}
