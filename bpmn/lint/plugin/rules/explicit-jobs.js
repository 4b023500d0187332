'use strict';

const { extension } = require('../zeebe');

/** A job says its type as <service>.<action> and how often it is tried. */
module.exports = function() {
  function check(node, reporter) {
    const job = extension(node, 'zeebe:TaskDefinition');
    if (!job) return;
    if (!/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(job.type ?? '')) {
      reporter.report(node.id, `A job type is <service>.<action> in lower case, not «${job.type ?? ''}»`);
    }
    if (!/^[1-9]\d*$/.test(job.retries ?? '')) {
      reporter.report(node.id, 'A job states its number of retries');
    }
  }
  return { check };
};
