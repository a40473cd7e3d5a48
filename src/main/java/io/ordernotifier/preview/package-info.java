/**
 * Emails before anything is sent: {@link io.ordernotifier.preview.Proofreader} makes of a notification the email that would
 * leave and the policy's verdict on it, {@link io.ordernotifier.preview.ContactSheet} shows many of them on one page, and
 * {@link io.ordernotifier.preview.TemplateCheck} tries the templates in use with all sample orders.
 */
@NullMarked
package io.ordernotifier.preview;

import org.jspecify.annotations.NullMarked;
