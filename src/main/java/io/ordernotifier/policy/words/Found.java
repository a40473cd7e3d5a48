package io.ordernotifier.policy.words;

/**
 * A place in a word text where a pattern of a rule matches.
 *
 * @param rule the rule's ID
 */
record Found(String rule, int start, int end) {}
