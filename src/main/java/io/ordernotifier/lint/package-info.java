/**
 * Checks drafts that stand in files against a policy pack, and measures the checker on drafts that people have labelled.
 * Drafts go in, one at a time; verdicts, places in the text and figures come out.
 */
@NullMarked
package io.ordernotifier.lint;

import org.jspecify.annotations.NullMarked;
