'use strict';

const { is, isAny } = require('bpmnlint-utils');

/** Paths join in a gateway of their own: an activity or end event has one flow in. */
module.exports = function() {
  function check(node, reporter) {
    if (isAny(node, ['bpmn:Activity', 'bpmn:Event']) && (node.incoming ?? []).length > 1) {
      reporter.report(node.id, 'Join the paths in a gateway first');
    }
    if (is(node, 'bpmn:Gateway') && (node.incoming ?? []).length > 1 && (node.outgoing ?? []).length > 1) {
      reporter.report(node.id, 'A gateway joins or splits, not both');
    }
  }
  return { check };
};
