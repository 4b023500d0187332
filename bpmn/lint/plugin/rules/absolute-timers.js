'use strict';

const { is } = require('bpmnlint-utils');

/** A timer goes off at a date that the case knows: a second visit, a retry or a migration does not restart it. */
module.exports = function() {
  function check(node, reporter) {
    if (!is(node, 'bpmn:Event')) return;
    for (const definition of node.eventDefinitions ?? []) {
      if (!is(definition, 'bpmn:TimerEventDefinition')) continue;
      if (!/^=\s*[a-z][A-Za-z0-9.]*$/.test(definition.timeDate?.body ?? '')) {
        reporter.report(node.id, 'A timer takes its date from a variable, such as =dueAt');
      }
    }
  }
  return { check };
};
