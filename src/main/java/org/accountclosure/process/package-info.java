/** Everything that knows BPMN: one job worker per job type, and the client of the engine. */
@NullMarked
package org.accountclosure.process;

import org.jspecify.annotations.NullMarked;
