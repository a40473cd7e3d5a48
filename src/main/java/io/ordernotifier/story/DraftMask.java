package io.ordernotifier.story;

import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.output.Email;
import io.ordernotifier.output.RejectedDraft;
import io.ordernotifier.policy.Part;
import io.ordernotifier.policy.Span;
import io.ordernotifier.policy.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows a rejected draft to somebody who may not see personal data. Words of a template stay, what the order says of its
 * buyer is hidden. In what a person has written, a message or the explanation of a delay, all is hidden but the words that
 * broke a rule, and of these what looks like an address or a number. Where nothing is known of the buyer, all is hidden.
 */
public final class DraftMask {
    /** In characters; of a person's words that are marked at greater length, nothing is shown. */
    private static final int LONGEST_SHOWN = 120;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final @Nullable PersonalMask personal;
    private final boolean message;
    private final @Nullable Pattern explanation;
    private final String orderId;

    private DraftMask(@Nullable PersonalMask personal, boolean message, @Nullable Pattern explanation, String orderId) {
        this.personal = personal;
        this.message = message;
        this.explanation = explanation;
        this.orderId = orderId;
    }

    /**
     * The draft without personal data; each part is as long as it was. The source's bytes are left as they are.
     *
     * @param personal absent where the order is not known
     * @param explanation what a person has told beside the event, which stands in the draft
     */
    public static RejectedDraft of(RejectedDraft rejected, @Nullable Personal personal, @Nullable String explanation) {
        Masked masked = of(rejected.draft(), rejected.violations(), personal, explanation);
        return new RejectedDraft(
                masked.draft(),
                masked.violations(),
                rejected.policyPack(),
                rejected.rejectedAt(),
                rejected.attempt(),
                rejected.source());
    }

    /** A draft, and what is wrong with it, without personal data. */
    public record Masked(Email draft, List<Violation> violations) {}

    /** The same for a draft of which a review has said this. */
    public static Masked of(
            Email draft, List<Violation> violations, @Nullable Personal personal, @Nullable String explanation) {
        PersonalMask mask = personal == null ? null : new PersonalMask(words(draft, personal));
        boolean message = draft.kind() == EmailKind.CompleteOrder || draft.kind() == EmailKind.CustomerServiceReply;
        return new DraftMask(mask, message, pattern(explanation), draft.orderId()).masked(draft, violations);
    }

    /** Its words in their order, whatever a template puts between them. */
    private static @Nullable Pattern pattern(@Nullable String explanation) {
        String words = explanation == null
                ? ""
                : NO_WORD.splitAsStream(explanation)
                        .filter(word -> !word.isEmpty())
                        .map(Pattern::quote)
                        .collect(Collectors.joining(NO_WORD.pattern()));
        return words.isEmpty() ? null : Pattern.compile(words);
    }

    private static List<String> words(Email draft, Personal personal) {
        List<String> words = new ArrayList<>(personal.shipTo());
        words.addAll(List.of(personal.buyer(), personal.email(), draft.to(), draft.toName()));
        return words;
    }

    private Masked masked(Email draft, List<Violation> violations) {
        String subject = part(draft.subject(), Part.SUBJECT, violations);
        String text = part(draft.text(), Part.TEXT, violations);
        String html = draft.html() == null ? null : part(draft.html(), Part.HTML, violations);
        Email masked = new Email(
                draft.messageId(),
                draft.orderId(),
                draft.kind(),
                draft.locale(),
                PersonalMask.HIDDEN,
                PersonalMask.HIDDEN,
                subject,
                text,
                html,
                draft.createdAt(),
                draft.sourceEventId(),
                draft.sourceTopic(),
                draft.policyPack(),
                draft.templateVersion());
        return new Masked(
                masked, violations.stream().map(each -> violation(each, masked)).toList());
    }

    private String part(String words, Part part, List<Violation> violations) {
        if (personal == null) {
            return PersonalMask.all(words);
        }
        StringBuilder shown = new StringBuilder(message ? PersonalMask.all(words) : withoutExplanation(words, part));
        if (!message && explanation == null) {
            return shown.toString();
        }
        for (Violation violation : violations) {
            Span span = violation.span();
            boolean shows = violation.part() == part
                    && span.end() <= words.length()
                    && span.end() - span.start() <= LONGEST_SHOWN;
            if (shows) {
                String marked = words.substring(span.start(), span.end());
                shown.replace(span.start(), span.end(), personal.suspected(marked, orderId));
            }
        }
        return shown.toString();
    }

    /** Where it should stand and is not found, all is hidden. */
    private String withoutExplanation(String words, Part part) {
        StringBuilder shown = new StringBuilder(personal == null ? PersonalMask.all(words) : personal.known(words));
        if (explanation != null) {
            Matcher found = explanation.matcher(words);
            boolean any = part == Part.SUBJECT;
            while (found.find()) {
                shown.replace(found.start(), found.end(), PersonalMask.all(found.group()));
                any = true;
            }
            return any ? shown.toString() : PersonalMask.all(words);
        }
        return shown.toString();
    }

    private Violation violation(Violation violation, Email masked) {
        String excerpt = excerpt(violation, masked);
        String suggestion = violation.suggestion();
        return new Violation(
                violation.ruleId(),
                violation.severity(),
                violation.part(),
                violation.span(),
                excerpt,
                quoting(violation.message(), violation.excerpt(), excerpt),
                violation.clause(),
                suggestion == null ? null : suggestion(suggestion, violation.excerpt(), excerpt));
    }

    /** The words at the span, as far as they are shown. */
    private static String excerpt(Violation violation, Email masked) {
        String words = switch (violation.part()) {
            case SUBJECT -> masked.subject();
            case TEXT -> masked.text();
            case HTML -> masked.html();
            case MESSAGE -> null;
        };
        Span span = violation.span();
        return words == null || span.end() > words.length()
                ? PersonalMask.all(violation.excerpt())
                : words.substring(span.start(), span.end());
    }

    private String suggestion(String said, String excerpt, String shown) {
        String quoted = quoting(said, excerpt, shown);
        return personal == null ? quoted : personal.known(quoted);
    }

    /** What a rule says may quote the words it found; else it is the rule's own. */
    private static String quoting(String said, String excerpt, String shown) {
        return excerpt.isEmpty() ? said : said.replace(excerpt, shown);
    }
}
