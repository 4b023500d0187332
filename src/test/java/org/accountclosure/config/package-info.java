@NullMarked
package org.accountclosure.config;

import org.jspecify.annotations.NullMarked;
