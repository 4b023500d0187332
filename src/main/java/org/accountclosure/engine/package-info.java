/** Camunda 8's REST API on Operaton, inside this JVM. Knows nothing of account closure. */
@NullMarked
package org.accountclosure.engine;

import org.jspecify.annotations.NullMarked;
