'use strict';

const { is, isAny } = require('bpmnlint-utils');
const { boxesOverlap, drawing, passesThrough } = require('../geometry');

/** Labels have a place of their own: drawn, and not on a shape, a flow or another label. */
module.exports = function() {
  function check(node, reporter) {
    if (!is(node, 'bpmn:Definitions')) return;
    const { edges, labels, shapes } = drawing(node);
    const labelled = new Set(labels.map(({ element }) => element));
    for (const { element } of [...shapes, ...edges]) {
      if (needsLabel(element) && !labelled.has(element)) {
        reporter.report(element.id, 'Its label has no place: move it once in the Modeler');
      }
    }
    labels.forEach(({ element, box }, index) => {
      for (const shape of shapes) {
        if (!isAny(shape.element, ['bpmn:SubProcess']) && boxesOverlap(box, inside(shape))) {
          reporter.report(element.id, `Its label lies on ${shape.element.id}`);
        }
      }
      for (const edge of edges) {
        if (edge.segments.some((segment) => passesThrough(segment, box, 2))) {
          reporter.report(element.id, `Its label lies on ${edge.element.id}`);
        }
      }
      for (const other of labels.slice(index + 1)) {
        if (boxesOverlap(box, other.box)) {
          reporter.report(element.id, `Its label lies on the one of ${other.element.id}`);
        }
      }
    });
  }

  // The corners of a diamond are empty.
  function inside({ element, box }) {
    if (!is(element, 'bpmn:Gateway')) return box;
    const { x, y, width, height } = box;
    return { x: x + width / 4, y: y + height / 4, width: width / 2, height: height / 2 };
  }

  function needsLabel(element) {
    return element?.name && isAny(element, ['bpmn:Event', 'bpmn:Gateway', 'bpmn:SequenceFlow']);
  }

  return { check };
};
