/**
 * The contract: Camunda 8's REST API v2 and the management API, translated to commands and queries.
 */
@NullMarked
package org.accountclosure.engine.rest;

import org.jspecify.annotations.NullMarked;
