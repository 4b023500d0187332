'use strict';

const { extension } = require('../zeebe');

const BOUND = {
  'zeebe:FormDefinition': 'form',
  'zeebe:CalledDecision': 'decision',
  'zeebe:CalledElement': 'process'
};

/** A running case keeps the forms, decisions and sub-processes that it was started with. */
module.exports = function() {
  function check(node, reporter) {
    for (const [type, what] of Object.entries(BOUND)) {
      const reference = extension(node, type);
      if (reference && reference.bindingType !== 'deployment') {
        reporter.report(node.id, `The ${what} is bound to the deployment (bindingType), not to ${reference.bindingType ?? 'latest'}`);
      }
    }
  }
  return { check };
};
