/** The API as its callers see it. */
@NullMarked
package org.accountclosure.api;

import org.jspecify.annotations.NullMarked;
