/** Who is asking, and who may do what. */
@NullMarked
package org.accountclosure.security;

import org.jspecify.annotations.NullMarked;
