package org.accountclosure.engine.runtime;

import org.operaton.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.operaton.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.operaton.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** Puts our compiler where Operaton's parser would read its own dialect. */
final class DialectParse extends BpmnParse {

  private final ProcessCompiler compiler;

  DialectParse(BpmnParser parser, ProcessCompiler compiler) {
    super(parser);
    this.compiler = compiler;
  }

  @Override
  public BpmnParse execute() {
    for (ProcessDefinitionEntity definition : compiler.compile(streamSource.getInputStream())) {
      definition.setDeploymentId(deployment.getId());
      getProcessDefinitions().add(definition);
    }
    return this;
  }
}
