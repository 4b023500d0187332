/** What holder and staff are told: an outbox of notices and what delivers them. */
@NullMarked
package org.accountclosure.notification;

import org.jspecify.annotations.NullMarked;
