'use strict';

const ARTICLES = new Set(['a', 'an', 'the']);

/** The words of a label or of an id in capitals, without articles: «Is the way clear?» -> IsWayClear. */
exports.inCapitals = function(text) {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word && !ARTICLES.has(word.toLowerCase()))
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join('');
};

/** The prefix that the id of an element of this type carries. */
exports.prefixOf = function(element) {
  return PREFIXES[element.$type.replace('bpmn:', '')];
};

const PREFIXES = {
  StartEvent: 'StartEvent',
  EndEvent: 'EndEvent',
  BoundaryEvent: 'BoundaryEvent',
  IntermediateCatchEvent: 'CatchEvent',
  IntermediateThrowEvent: 'ThrowEvent',
  ExclusiveGateway: 'Gateway',
  ParallelGateway: 'Gateway',
  InclusiveGateway: 'Gateway',
  EventBasedGateway: 'Gateway',
  Task: 'Task',
  ServiceTask: 'Task',
  UserTask: 'Task',
  BusinessRuleTask: 'Task',
  ReceiveTask: 'Task',
  ManualTask: 'Task',
  ScriptTask: 'Task',
  SendTask: 'Task',
  CallActivity: 'CallActivity',
  SubProcess: 'SubProcess',
  SequenceFlow: 'SequenceFlow',
  TextAnnotation: 'TextAnnotation',
  Association: 'Association',
  Message: 'Message',
  Error: 'Error'
};
