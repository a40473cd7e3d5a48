package io.ordernotifier.rendering;

/**
 * A template as it was read.
 *
 * @param path within the templates, e.g. {@code delay-notice/en/body.ftl}
 * @param shownAs where a person finds it, for errors
 */
record TemplateFile(String path, String shownAs, String source) {

    boolean isForText() {
        return !path.equals(TemplateFiles.HTML_LAYOUT);
    }

    boolean isForHtml() {
        return !path.equals(TemplateFiles.TEXT_LAYOUT);
    }
}
