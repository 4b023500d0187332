/** What tests of the whole application share. */
@NullMarked
package org.accountclosure.support;

import org.jspecify.annotations.NullMarked;
