/**
 * The freelance marketplace whose accounts are closed, on a database of our own. Another platform
 * takes its place by implementing {@code closure.port.Marketplace} and {@code closure.port.Logins}.
 */
@NullMarked
package org.accountclosure.marketplace;

import org.jspecify.annotations.NullMarked;
