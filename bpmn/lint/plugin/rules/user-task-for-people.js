'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { is } = require('bpmnlint-utils');
const { extension } = require('../zeebe');

const FORMS = join(__dirname, '../../../../forms');

/** A person's task has a group, dates, a form that exists, and a reminder that does not cancel it. */
module.exports = function() {
  function check(node, reporter) {
    if (!is(node, 'bpmn:UserTask')) return;
    if (!extension(node, 'zeebe:AssignmentDefinition')?.candidateGroups) {
      reporter.report(node.id, 'A user task names its candidate group');
    }
    const schedule = extension(node, 'zeebe:TaskSchedule');
    if (!schedule?.dueDate) reporter.report(node.id, 'A user task has a due date');
    if (!schedule?.followUpDate) reporter.report(node.id, 'A user task has a follow-up date');
    const formId = extension(node, 'zeebe:FormDefinition')?.formId;
    if (!formId) {
      reporter.report(node.id, 'A user task links a Camunda form');
    } else if (!existsSync(join(FORMS, `${formId}.form`))) {
      reporter.report(node.id, `The form ${formId} does not exist in forms/`);
    }
    if (!hasReminder(node)) {
      reporter.report(node.id, 'A user task has a reminder: a timer at its boundary that does not interrupt');
    }
  }

  function hasReminder(task) {
    return (task.$parent.flowElements ?? []).some(
      (element) =>
        is(element, 'bpmn:BoundaryEvent') &&
        element.attachedToRef === task &&
        element.cancelActivity === false &&
        (element.eventDefinitions ?? []).some((definition) => is(definition, 'bpmn:TimerEventDefinition'))
    );
  }

  return { check };
};
