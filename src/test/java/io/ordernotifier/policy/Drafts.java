package io.ordernotifier.policy;

import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.rendering.Draft;
import io.ordernotifier.rendering.DraftFacts;
import io.ordernotifier.rendering.RequiredFact;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Drafts for the tests of policy: a test states only what it turns on. */
public final class Drafts {
    public static final String ORDER_ID = "114-8918197-7904071";
    public static final String TRACKING_PAGE = "https://www.ups.com/track?loc=en_US&tracknum=1Z12345E0205271688";

    private EmailKind kind = EmailKind.CustomerServiceReply;
    private String orderId = ORDER_ID;
    private String locale = "en-US";
    private String subject = "Order " + ORDER_ID;
    private String text = "Hello,\n\nwe have an answer to your question.\n";
    private String html = "";
    private final List<URI> trackingPages = new ArrayList<>();
    private final List<String> orderWords = new ArrayList<>();
    private final List<RequiredFact> required = new ArrayList<>();

    private Drafts() {}

    public static Drafts aDraft() {
        return new Drafts();
    }

    /** A draft of nothing but this text, about the usual order. */
    public static Draft saying(String text) {
        return aDraft().text(text).make();
    }

    /** A draft with this HTML beside an innocent text. */
    public static Draft showing(String html) {
        return aDraft().html(html).make();
    }

    public Drafts kind(EmailKind kind) {
        this.kind = kind;
        return this;
    }

    public Drafts locale(String locale) {
        this.locale = locale;
        return this;
    }

    public Drafts orderId(String orderId) {
        this.orderId = orderId;
        return this;
    }

    public Drafts subject(String subject) {
        this.subject = subject;
        return this;
    }

    public Drafts text(String text) {
        this.text = text;
        return this;
    }

    public Drafts html(String html) {
        this.html = html;
        return this;
    }

    public Drafts tracking(String page) {
        trackingPages.add(URI.create(page));
        return this;
    }

    public Drafts orderWords(String... words) {
        orderWords.addAll(List.of(words));
        return this;
    }

    /** A fact with one way to write it: fragments that follow one another. */
    public Drafts mustState(String name, String... fragments) {
        required.add(new RequiredFact(name, List.of(List.of(fragments)), false));
        return this;
    }

    public Drafts mustState(RequiredFact fact) {
        required.add(fact);
        return this;
    }

    public Draft make() {
        return new Draft(
                kind,
                orderId,
                locale,
                subject,
                text,
                html.isEmpty() ? null : html,
                new DraftFacts(trackingPages, orderWords, required));
    }
}
