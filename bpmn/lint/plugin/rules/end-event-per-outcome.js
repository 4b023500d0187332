'use strict';

const { is } = require('bpmnlint-utils');

const VAGUE = /^(end|ended|done|finish|finished|stop|completed?|process (ended|finished|completed?))$/i;

/** Each outcome has one end event, named by the state that is reached. */
module.exports = function() {
  function check(node, reporter) {
    if (!is(node, 'bpmn:Process')) return;
    const byName = new Map();
    for (const end of endEvents(node)) {
      if (!end.name) {
        reporter.report(end.id, 'An end event names the outcome');
      } else if (VAGUE.test(end.name.trim())) {
        reporter.report(end.id, `«${end.name}» says nothing: name the outcome`);
      } else if (byName.has(end.name)) {
        reporter.report(end.id, `«${end.name}» ends twice (also ${byName.get(end.name)}): join the paths, or name what differs`);
      } else {
        byName.set(end.name, end.id);
      }
    }
  }

  function endEvents(scope) {
    return (scope.flowElements ?? []).flatMap((element) => {
      if (is(element, 'bpmn:EndEvent')) return [element];
      return is(element, 'bpmn:SubProcess') ? endEvents(element) : [];
    });
  }

  return { check };
};
