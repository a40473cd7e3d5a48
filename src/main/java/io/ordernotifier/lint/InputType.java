package io.ordernotifier.lint;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a file holds. */
public enum InputType {
    /** One draft, text only. */
    TEXT("txt", "text"),
    /** One draft, HTML only. */
    HTML("html", "htm"),
    /** One email as mail programs keep it. */
    EML("eml"),
    /** A template, rendered with the sample orders. */
    FTL("ftl", "ftlh"),
    /** Any number of drafts, one a line. */
    JSONL("jsonl", "ndjson");

    /** Header fields with which emails begin. */
    private static final Pattern HEADER_FIELD =
            Pattern.compile("(?i)(from|to|subject|date|received|return-path|message-id|mime-version|delivered-to"
                    + "|content-type|dkim-signature|x-[a-z-]{1,60}):.*");

    /** Separated by blanks. */
    private final String endings;

    InputType(String... endings) {
        this.endings = String.join(" ", endings);
    }

    /** By the end of the file's name. */
    static Optional<InputType> byName(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> fileName.indexOf('.') >= 0 && type.endings().contains(ending))
                .findFirst();
    }

    /** By its first bytes, where there is no name: never a template. */
    static InputType guess(byte[] head) {
        String start =
                new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
        if (start.startsWith("{")) {
            return JSONL;
        }
        if (start.startsWith("<")) {
            return HTML;
        }
        return HEADER_FIELD.matcher(start.lines().findFirst().orElse("")).matches() ? EML : TEXT;
    }

    private List<String> endings() {
        return List.of(endings.split(" "));
    }

    /** The ends of names, for messages. */
    static String allEndings() {
        return Arrays.stream(values())
                .flatMap(type -> type.endings().stream())
                .map(ending -> "." + ending)
                .collect(Collectors.joining(", "));
    }
}
