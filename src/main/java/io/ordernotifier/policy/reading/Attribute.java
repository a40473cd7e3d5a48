package io.ordernotifier.policy.reading;

import io.ordernotifier.policy.Span;

/**
 * An attribute of an HTML element.
 *
 * @param element the element's name in lower case
 * @param name in lower case
 * @param value the decoded value
 * @param tag where the element's start tag stands
 */
public record Attribute(String element, String name, Passage value, Span tag) {}
