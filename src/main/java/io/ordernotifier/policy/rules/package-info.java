/** The rules: one class each, and {@link io.ordernotifier.policy.rules.Rules}, their list. */
@NullMarked
package io.ordernotifier.policy.rules;

import org.jspecify.annotations.NullMarked;
