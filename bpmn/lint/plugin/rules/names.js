'use strict';

const { is, isAny } = require('bpmnlint-utils');

const EMPTY_VERBS = /^(handle|process|manage|do|perform|execute|run)\b/i;

/** Tasks are verb and object, events a state reached, splits a question, all in sentence case. */
module.exports = function() {
  function check(node, reporter) {
    if (!is(node, 'bpmn:FlowNode') || !node.name) return;
    const name = node.name;
    if (!/^[A-Z]/.test(name) || name.split(/\s+/).slice(1).some((word) => /^[A-Z][a-z]/.test(word))) {
      reporter.report(node.id, `Sentence case: «${name}» starts with a capital and has no other`);
    }
    if (isAny(node, ['bpmn:Task', 'bpmn:CallActivity'])) {
      if (!name.includes(' ')) reporter.report(node.id, `A task is a verb and its object, not «${name}»`);
      if (EMPTY_VERBS.test(name)) reporter.report(node.id, `Say what is done: «${name}» starts with an empty verb`);
    }
    if (is(node, 'bpmn:Gateway') && (node.outgoing ?? []).length > 1 && !name.endsWith('?')) {
      reporter.report(node.id, `A split asks a question: «${name}?»`);
    }
  }
  return { check };
};
