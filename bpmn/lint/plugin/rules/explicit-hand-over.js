'use strict';

const { extension } = require('../zeebe');

/** A call activity hands over and takes back what its mappings name, nothing else. */
module.exports = function() {
  function check(node, reporter) {
    const called = extension(node, 'zeebe:CalledElement');
    if (!called) return;
    if (called.propagateAllParentVariables !== false) {
      reporter.report(node.id, 'A call activity does not propagate all variables of the caller');
    }
    if (called.propagateAllChildVariables !== false) {
      reporter.report(node.id, 'A call activity does not take back all variables of the called process');
    }
    if (!extension(node, 'zeebe:IoMapping')?.inputParameters?.length) {
      reporter.report(node.id, 'A call activity names by input mappings what it hands over');
    }
  }
  return { check };
};
