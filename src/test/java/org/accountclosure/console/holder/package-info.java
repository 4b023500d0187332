@NullMarked
package org.accountclosure.console.holder;

import org.jspecify.annotations.NullMarked;
