/** The verbs of the command line, one class each. */
@NullMarked
package io.ordernotifier.command;

import org.jspecify.annotations.NullMarked;
