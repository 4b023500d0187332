'use strict';

const { is } = require('bpmnlint-utils');
const { drawing } = require('../geometry');

/** A process reads from left to right; only a repetition goes back, and it goes back to a join. */
module.exports = function() {
  function check(node, reporter) {
    if (!is(node, 'bpmn:Definitions')) return;
    const { edges, shapes } = drawing(node);
    const centre = new Map(shapes.map(({ element, box }) => [element, box.x + box.width / 2]));
    for (const { element } of edges) {
      if (!element || !is(element, 'bpmn:SequenceFlow')) continue;
      const back = centre.get(element.targetRef) < centre.get(element.sourceRef);
      const joins = is(element.targetRef, 'bpmn:Gateway') && element.targetRef.incoming.length > 1;
      if (back && !joins) reporter.report(element.id, 'Goes back to the left, and not to a join');
    }
  }
  return { check };
};
