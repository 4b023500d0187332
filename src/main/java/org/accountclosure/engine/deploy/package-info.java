/**
 * Takes BPMN, DMN and form files in: checks them against the whitelist, versions and stores them,
 * evaluates decisions.
 */
@NullMarked
package org.accountclosure.engine.deploy;

import org.jspecify.annotations.NullMarked;
