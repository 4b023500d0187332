/** Answers searches and gets from the store. */
@NullMarked
package org.accountclosure.engine.query;

import org.jspecify.annotations.NullMarked;
