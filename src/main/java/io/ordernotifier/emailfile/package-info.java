/** Emails as files that any mail program opens (RFC 5322): written from an email, and read back to what a reader is shown. */
@NullMarked
package io.ordernotifier.emailfile;

import org.jspecify.annotations.NullMarked;
