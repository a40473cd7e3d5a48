package io.ordernotifier.rendering;

import java.util.List;

/** The seller's own words in several lines: each line made fit as in {@link OneLine}, empty lines left out. */
final class Paragraphs {
    private Paragraphs() {}

    static List<String> of(String words) {
        return words.lines()
                .flatMap(line -> List.of(line.split("[\u2028\u2029\u0085\u000B\f]")).stream())
                .map(OneLine::of)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
