/** account-closure: the back office that closes accounts of a freelance marketplace. */
@NullMarked
package org.accountclosure;

import org.jspecify.annotations.NullMarked;
