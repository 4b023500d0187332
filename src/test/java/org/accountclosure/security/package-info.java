/** Who is asking. */
@NullMarked
package org.accountclosure.security;

import org.jspecify.annotations.NullMarked;
