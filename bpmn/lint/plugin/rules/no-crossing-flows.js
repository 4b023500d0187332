'use strict';

const { is } = require('bpmnlint-utils');
const { cross, drawing, overlap } = require('../geometry');

/** No flow crosses or covers another. Flows of one source or target may share their first or last stretch. */
module.exports = function() {
  function check(node, reporter) {
    if (!is(node, 'bpmn:Definitions')) return;
    const { edges } = drawing(node);
    edges.forEach((edge, index) => {
      for (const other of edges.slice(index + 1)) {
        if (!edge.element || !other.element) continue;
        if (meet(edge, other, cross)) {
          reporter.report(edge.element.id, `Crosses ${other.element.id}`);
        } else if (!related(edge.element, other.element) && meet(edge, other, overlap)) {
          reporter.report(edge.element.id, `Lies on ${other.element.id}`);
        }
      }
    });
  }

  function meet(one, other, how) {
    return one.segments.some((a) => other.segments.some((b) => how(a, b)));
  }

  function related(a, b) {
    return a.sourceRef === b.sourceRef || a.targetRef === b.targetRef;
  }

  return { check };
};
