'use strict';

const { is, isAny } = require('bpmnlint-utils');
const { documentation } = require('../zeebe');

/** Processes and activities say what they are for: the text is the operator's and the agent's help. */
module.exports = function() {
  function check(node, reporter) {
    const wanted =
      isAny(node, ['bpmn:Process', 'bpmn:Task', 'bpmn:CallActivity']) ||
      (is(node, 'bpmn:SubProcess') && !node.triggeredByEvent);
    if (wanted && !documentation(node)) {
      reporter.report(node.id, 'Say in its documentation what it is for');
    }
  }
  return { check };
};
