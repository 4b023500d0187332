'use strict';

const { is } = require('bpmnlint-utils');

const MOST = 25;

/** A model that somebody shall read has few symbols; more go to a process of their own. */
module.exports = function() {
  function check(node, reporter) {
    if (!is(node, 'bpmn:Process')) return;
    const symbols = count(node);
    if (symbols > MOST) reporter.report(node.id, `Has ${symbols} symbols, ${MOST} at most: call a part of it`);
  }

  function count(scope) {
    return (scope.flowElements ?? [])
      .filter((element) => is(element, 'bpmn:FlowNode'))
      .reduce((sum, element) => sum + 1 + count(element), 0);
  }

  return { check };
};
