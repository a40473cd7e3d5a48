package io.ordernotifier.policy.words;

/**
 * A place in a word text where a pattern of a rule matches.
 *
 * @param rule the rule's ID
 * @param groups how many groups of words the pattern has
 */
record Found(String rule, int groups, int start, int end) {}
