/** Every path of every model, without the application: the tests play its workers and people. */
@NullMarked
package org.accountclosure.process.paths;

import org.jspecify.annotations.NullMarked;
