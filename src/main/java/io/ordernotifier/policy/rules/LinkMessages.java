package io.ordernotifier.policy.rules;

import io.ordernotifier.policy.links.Link;
import io.ordernotifier.policy.reading.Letters;
import java.net.URI;
import java.util.List;

/** What a seller is told about a link. The address itself is in the excerpt. */
final class LinkMessages {
    private final List<URI> trackingPages;

    LinkMessages(List<URI> trackingPages) {
        this.trackingPages = trackingPages;
    }

    String about(String address, Link.Form form) {
        String lower = Letters.small(address);
        if (form == Link.Form.DISGUISED) {
            return "This is the address of a website, written so that it is not recognised.";
        }
        if (lower.startsWith("mailto:")) {
            return "This link opens a mail to another address.";
        }
        if (lower.startsWith("tel:") || lower.startsWith("sms") || lower.startsWith("callto:")) {
            return "This link dials a number.";
        }
        if (lower.startsWith("javascript:") || lower.startsWith("vbscript:") || lower.startsWith("data:")) {
            return "This link runs or shows something that is not in the message.";
        }
        String host = host(lower);
        if (!host.isEmpty() && host.indexOf('@') >= 0) {
            return "This link leads to the host after the @, not to the one it seems to name.";
        }
        if (trackingPages.stream().anyMatch(page -> host.equalsIgnoreCase(page.getHost()))) {
            return "This is another page of the carrier, not the tracking page of this order's parcel.";
        }
        return "This leads to a place that is not needed for the order.";
    }

    String suggestion() {
        return trackingPages.isEmpty()
                ? "Leave it out."
                : "Leave it out, or link to the tracking page of this order's parcel exactly as the carrier gives it.";
    }

    private static String host(String address) {
        int start = address.indexOf("://");
        if (start < 0) {
            return "";
        }
        int end = start + 3;
        while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return address.substring(start + 3, end);
    }
}
