/** What the use cases ask of the outside: the marketplace, the case store, the engine, notices. */
@NullMarked
package org.accountclosure.closure.port;

import org.jspecify.annotations.NullMarked;
