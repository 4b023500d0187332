/**
 * How a zeebe: model becomes executable on Operaton: the parser of the dialect and its expressions.
 */
@NullMarked
package org.accountclosure.engine.model;

import org.jspecify.annotations.NullMarked;
