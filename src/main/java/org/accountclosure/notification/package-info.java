/**
 * What holder and staff are told: an outbox of notices and what delivers them, and the export of an
 * account with its readable statement.
 */
@NullMarked
package org.accountclosure.notification;

import org.jspecify.annotations.NullMarked;
