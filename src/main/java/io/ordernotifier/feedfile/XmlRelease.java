package io.ordernotifier.feedfile;

/** Which release of the marketplace's schemas XML files are to pass. */
public enum XmlRelease {
    /** A carrier has a code and, beside {@code Other}, a name; 222 codes. */
    CURRENT("2021-09"),
    /** A carrier has a code or a name, never both; 72 codes beside {@code Other} and {@code Otro}. */
    OLD("2021-02");

    private final String word;

    XmlRelease(String word) {
        this.word = word;
    }

    /** As options say it. */
    @Override
    public String toString() {
        return word;
    }
}
