package io.ordernotifier.rendering;

import io.ordernotifier.notification.EmailKind;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the words of an email in the templates that it is made of, so that a person finds them too. */
record TemplatePlaces(TemplateFiles files) {
    private static final int FEWEST_LETTERS = 3;

    /** Whole if they can be found, else as many of the first words as can. */
    String of(String words, EmailKind kind, String language) {
        List<TemplateFile> sources = sources(kind, language);
        String[] tokens = words.strip().split("\\s+");
        for (int count = tokens.length; count > 0; count--) {
            List<String> first = Arrays.asList(tokens).subList(0, count);
            if (String.join("", first).length() >= FEWEST_LETTERS) {
                Pattern pattern =
                        Pattern.compile(first.stream().map(Pattern::quote).collect(Collectors.joining("\\s+")));
                for (TemplateFile source : sources) {
                    Matcher matcher = pattern.matcher(source.source());
                    if (matcher.find()) {
                        return place(source, matcher.start());
                    }
                }
            }
        }
        return place(sources.get(0), 0);
    }

    private List<TemplateFile> sources(EmailKind kind, String language) {
        String own = kind.slug() + "/" + language + "/";
        String common = TemplateFiles.COMMON + language + "/";
        return Stream.of(
                        own + "body.ftl",
                        own + "subject.ftl",
                        common + "opening.ftl",
                        common + "closing.ftl",
                        common + "when-money-shows.ftl",
                        TemplateFiles.FOOTER,
                        TemplateFiles.HTML_LAYOUT,
                        TemplateFiles.TEXT_LAYOUT)
                .map(files::get)
                .toList();
    }

    private static String place(TemplateFile file, int at) {
        String before = file.source().substring(0, at);
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        int column = at - before.lastIndexOf('\n');
        return file.shownAs() + ":" + line + ":" + column;
    }
}
