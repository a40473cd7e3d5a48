package io.ordernotifier.policy.links;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The pages an order needs: a link to one of them, to no other page of the same host, is allowed. */
public final class TrackingPages {
    /** A canonical character is written with at most three; the port goes without saying. */
    private static final int LONGEST_WRITTEN = 3;

    private static final int PORT = 4;

    private final Set<String> pages = new HashSet<>();
    private int longest;

    public TrackingPages(List<URI> pages) {
        for (URI page : pages) {
            String canonical = Urls.canonical(page.toString());
            if (canonical != null) {
                this.pages.add(canonical);
                longest = Math.max(longest, canonical.length() * LONGEST_WRITTEN + PORT);
            }
        }
    }

    /** Whether an address, as it was written, is one of the pages. */
    public boolean contain(String address) {
        String canonical = address.length() > longest ? null : Urls.canonical(address);
        return canonical != null && pages.contains(canonical);
    }
}
