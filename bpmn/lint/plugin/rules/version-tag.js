'use strict';

const { is } = require('bpmnlint-utils');
const { extension } = require('../zeebe');

/** A process carries its version, so that an operator sees which one a case runs. */
module.exports = function() {
  function check(node, reporter) {
    if (!is(node, 'bpmn:Process')) return;
    if (!/^\d+\.\d+\.\d+$/.test(extension(node, 'zeebe:VersionTag')?.value ?? '')) {
      reporter.report(node.id, 'A process carries a version tag such as 1.0.0');
    }
  }
  return { check };
};
