'use strict';

const { is } = require('bpmnlint-utils');
const { extension } = require('../zeebe');

const EVENTS = ['assigning', 'completing'];

/** Task lists talk to the engine and not to our API: role, four eyes and reasons are checked by listeners. */
module.exports = function() {
  function check(node, reporter) {
    if (!is(node, 'bpmn:UserTask')) return;
    const listeners = extension(node, 'zeebe:TaskListeners')?.listeners ?? [];
    for (const event of EVENTS) {
      if (!listeners.some(({ eventType }) => eventType === event)) {
        reporter.report(node.id, `A user task has a listener for ${event}, which may deny it`);
      }
    }
    for (const { eventType, type, retries } of listeners) {
      if (!/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(type ?? '')) {
        reporter.report(node.id, `The job type of its listener for ${eventType} is <service>.<action> in lower case, not «${type ?? ''}»`);
      }
      if (!/^[1-9]\d*$/.test(retries ?? '')) {
        reporter.report(node.id, `Its listener for ${eventType} states its number of retries`);
      }
    }
  }
  return { check };
};
