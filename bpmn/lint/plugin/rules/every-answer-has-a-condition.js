'use strict';

const { is } = require('bpmnlint-utils');

/** Exactly one answer is true: no default, no order, so that a missing value is seen and not guessed. */
module.exports = function() {
  function check(node, reporter) {
    if (!is(node, 'bpmn:ExclusiveGateway') || (node.outgoing ?? []).length < 2) return;
    if (node.default) {
      reporter.report(node.id, 'A split has no default: give each answer its condition');
    }
    for (const flow of node.outgoing) {
      if (!flow.conditionExpression) reporter.report(flow.id, 'An answer has a condition');
      if (!flow.name) reporter.report(flow.id, 'An answer has a label');
    }
  }
  return { check };
};
