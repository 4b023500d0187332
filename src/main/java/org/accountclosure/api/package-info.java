/** The REST API for holders, staff and other systems. Its contract: {@code docs/openapi.json}. */
@NullMarked
package org.accountclosure.api;

import org.jspecify.annotations.NullMarked;
