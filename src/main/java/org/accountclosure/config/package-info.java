/** The only place that joins the parts: use cases with their adapters, application with engine. */
@NullMarked
package org.accountclosure.config;

import org.jspecify.annotations.NullMarked;
