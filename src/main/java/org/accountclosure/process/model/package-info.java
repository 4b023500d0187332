/**
 * What the models say: read once by {@link org.accountclosure.process.model.ModelIndex}, and named
 * for Java by {@link org.accountclosure.process.model.ProcessConstants}.
 */
@NullMarked
package org.accountclosure.process.model;

import org.jspecify.annotations.NullMarked;
