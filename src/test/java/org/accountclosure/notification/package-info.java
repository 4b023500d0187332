/** Tests of the notices: their texts, their way by SMTP, their links. */
@NullMarked
package org.accountclosure.notification;

import org.jspecify.annotations.NullMarked;
