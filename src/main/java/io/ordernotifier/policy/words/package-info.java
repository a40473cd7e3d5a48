/**
 * What a text says, by the words in it: word lists and patterns of each rule in each language, as files that a native
 * speaker can edit ({@code src/main/resources/policy/words}), the one pass that finds all of them
 * in a text, and the judge that weighs what no pattern tells.
 */
@NullMarked
package io.ordernotifier.policy.words;

import org.jspecify.annotations.NullMarked;
