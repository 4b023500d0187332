/** The account holder's pages: plain HTML forms over the same use cases that the API calls. */
@NullMarked
package org.accountclosure.console.holder;

import org.jspecify.annotations.NullMarked;
