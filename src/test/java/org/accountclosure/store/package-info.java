@NullMarked
package org.accountclosure.store;

import org.jspecify.annotations.NullMarked;
