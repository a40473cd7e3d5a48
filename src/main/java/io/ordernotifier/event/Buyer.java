package io.ordernotifier.event;

import org.jspecify.annotations.Nullable;

/**
 * Who ordered, and whom the emails go to. Personal data.
 *
 * @param locale the buyer's language as a BCP 47 tag, as the marketplace gives it; may be empty or unknown to us
 */
public record Buyer(String name, String email, @Nullable String locale) {}
