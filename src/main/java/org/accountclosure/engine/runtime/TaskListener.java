package org.accountclosure.engine.runtime;

import org.accountclosure.engine.model.Expression;

/** A listener of a user task: a job by which a worker agrees to what happens to the task. */
record TaskListener(TaskEvent event, Expression type, Expression retries) {}
