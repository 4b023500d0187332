'use strict';

const { is } = require('bpmnlint-utils');
const { inCapitals, prefixOf } = require('../words');

/** Ids carry the type, then the words of the label: they show up in logs, incidents and code. */
module.exports = function() {
  function check(node, reporter) {
    if (is(node, 'bpmn:Process')) {
      if (!/^[A-Z][A-Za-z0-9]*Process$/.test(node.id)) {
        reporter.report(node.id, 'The id of a process is its subject and "Process", as AccountClosureProcess');
      }
      return;
    }
    const prefix = prefixOf(node);
    if (!prefix) return;
    if (!new RegExp(`^${prefix}_[A-Z][A-Za-z0-9]*$`).test(node.id)) {
      reporter.report(node.id, `The id starts with ${prefix}_ and goes on in capitals`);
      return;
    }
    const words = node.id.slice(prefix.length + 1);
    if (is(node, 'bpmn:FlowNode') && node.name && inCapitals(words) !== inCapitals(node.name)) {
      reporter.report(node.id, `The id follows the label: ${prefix}_${inCapitals(node.name)}`);
    }
    if (is(node, 'bpmn:SequenceFlow') && node.conditionExpression) {
      const gateway = node.sourceRef.id.slice(node.sourceRef.id.indexOf('_') + 1);
      if (!words.startsWith(gateway) || words === gateway) {
        reporter.report(node.id, `The id of an answer is that of its question and the answer: SequenceFlow_${gateway}…`);
      }
    }
  }
  return { check };
};
