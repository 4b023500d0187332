/**
 * What a zeebe: model means: its expressions, mappings and times, and the door through which a
 * model becomes executable.
 */
@NullMarked
package org.accountclosure.engine.model;

import org.jspecify.annotations.NullMarked;
