/** The cases on a database: their rows, timelines, escalations, and the requests to the engine. */
@NullMarked
package org.accountclosure.store;

import org.jspecify.annotations.NullMarked;
