/** Tests of the case and its values. */
@NullMarked
package org.accountclosure.closure.model;

import org.jspecify.annotations.NullMarked;
