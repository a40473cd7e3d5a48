/** Emails as files that any mail program opens: an email goes in, the bytes of a message (RFC 5322) come out. */
@NullMarked
package io.ordernotifier.emailfile;

import org.jspecify.annotations.NullMarked;
