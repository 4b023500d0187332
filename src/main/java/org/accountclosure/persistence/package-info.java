/** What the SQL adapters have in common, on H2 and PostgreSQL alike. */
@NullMarked
package org.accountclosure.persistence;

import org.jspecify.annotations.NullMarked;
