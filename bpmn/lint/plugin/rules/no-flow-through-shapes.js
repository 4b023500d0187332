'use strict';

const { is } = require('bpmnlint-utils');
const { drawing, holds, passesThrough } = require('../geometry');

/** No flow passes through a shape that it neither leaves nor reaches. */
module.exports = function() {
  function check(node, reporter) {
    if (!is(node, 'bpmn:Definitions')) return;
    const { edges, shapes } = drawing(node);
    for (const { element, segments } of edges) {
      if (!element) continue;
      for (const shape of shapes) {
        if (!shape.element || holds(shape.element, element)) continue;
        if (segments.some((segment) => passesThrough(segment, shape.box))) {
          reporter.report(element.id, `Passes through ${shape.element.id}`);
        }
      }
    }
  }
  return { check };
};
