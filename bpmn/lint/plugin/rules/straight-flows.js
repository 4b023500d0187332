'use strict';

const { is } = require('bpmnlint-utils');
const { drawing, isFlat, isUpright } = require('../geometry');

/** Sequence flows run straight, with square corners. */
module.exports = function() {
  function check(node, reporter) {
    if (!is(node, 'bpmn:Definitions')) return;
    for (const { element, segments } of drawing(node).edges) {
      if (element && is(element, 'bpmn:SequenceFlow') && segments.some((s) => !isFlat(s) && !isUpright(s))) {
        reporter.report(element.id, 'Is drawn diagonally');
      }
    }
  }
  return { check };
};
