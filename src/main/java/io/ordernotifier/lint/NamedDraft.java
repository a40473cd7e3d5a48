package io.ordernotifier.lint;

import io.ordernotifier.rendering.Draft;

/**
 * A draft to be checked.
 *
 * @param id what it is called: the ID it was given, or where it stands
 */
public record NamedDraft(String id, Draft draft) {}
