package io.ordernotifier.policy;

import io.ordernotifier.policy.rules.Rule;

/**
 * A rule as a pack has set it up.
 *
 * @param clause the guideline's requirement, in the wording of the pack's guidelines
 * @param summary what the rule finds, in a few words
 */
public record PackRule(String id, Severity severity, String clause, String summary, Rule rule) {}
