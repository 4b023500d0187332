/** Tests of the marketplace on a database. */
@NullMarked
package org.accountclosure.marketplace;

import org.jspecify.annotations.NullMarked;
