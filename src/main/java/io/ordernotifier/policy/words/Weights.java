package io.ordernotifier.policy.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.zip.GZIPInputStream;

/**
 * What the {@link Judge} was taught: for each rule how much each feature speaks for a breach of it. The files
 * {@code model.properties} and {@code model.weights.gz} are written by the program {@code ModelTraining} of the tests, never by
 * hand.
 */
final class Weights {
    static final String FOLDER = "/policy/model/";
    static final String SETTINGS = "model.properties";
    static final String TABLE = "model.weights.gz";

    /** Nothing is surer, so that a pack can ask for more than there is. */
    private static final int MOST_CERTAIN = 99;

    /** The logarithm of odds of less than one percent: most sentences, for most rules. */
    private static final double SURELY_NONE = -4.6;

    /** Features by rule, small numbers to be multiplied by {@link #steps}. */
    private final byte[] table;

    private final float[] steps;
    private final float[] biases;
    /** What a pattern of one rule says for another one: {@code patterns[found * RULES + judged]}. */
    private final float[] patterns;

    private final String digest;

    Weights(byte[] table, float[] steps, float[] biases, float[] patterns, String digest) {
        this.table = table.clone();
        this.steps = steps.clone();
        this.biases = biases.clone();
        this.patterns = patterns.clone();
        this.digest = digest;
    }

    /** The rules that are judged, in the order of the table. */
    static List<String> rules() {
        return WordBookReader.RULES;
    }

    /** Reads the weights that are built in. */
    static Weights read() {
        try (Reader settings = new InputStreamReader(open(SETTINGS), StandardCharsets.UTF_8);
                InputStream table = new GZIPInputStream(open(TABLE))) {
            Properties properties = new Properties();
            properties.load(settings);
            return of(properties, table.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the weights of words cannot be read", e);
        }
    }

    private static Weights of(Properties properties, byte[] table) {
        int rules = rules().size();
        if (!properties.getProperty("rules", "").equals(String.join(" ", rules()))
                || !properties.getProperty("features", "").equals(Features.VERSION + "/" + Features.BITS)
                || table.length != Features.SIZE * rules) {
            throw new IllegalStateException("the weights of words are of another version; see docs/policy/judge.md");
        }
        return new Weights(
                table,
                numbers(properties, "steps", rules),
                numbers(properties, "biases", rules),
                numbers(properties, "patterns", rules * rules),
                properties.getProperty("texts", ""));
    }

    private static float[] numbers(Properties properties, String key, int count) {
        String[] written = properties.getProperty(key, "").trim().split(" +", -1);
        if (written.length != count) {
            throw new IllegalStateException("the weights of words hold no " + count + " numbers for " + key);
        }
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = Float.parseFloat(written[i]);
        }
        return numbers;
    }

    private static InputStream open(String name) throws IOException {
        InputStream file = Weights.class.getResourceAsStream(FOLDER + name);
        if (file == null) {
            throw new IOException(FOLDER + name + " is missing");
        }
        return file;
    }

    /** Of the texts and features these were taught with. */
    String digest() {
        return digest;
    }

    /** Adds up, for each rule, what features of a sentence weigh, in steps. */
    void sum(Features features, int from, int to, int[] sums, int at) {
        int rules = biases.length;
        for (int rule = 0; rule < rules; rule++) {
            int sum = 0;
            for (int i = from; i < to; i++) {
                sum += table[features.number(i) * rules + rule];
            }
            sums[at + rule] += sum;
        }
    }

    /** What one feature weighs for a rule. */
    double weight(int feature, int rule) {
        return table[feature * biases.length + rule] * (double) steps[rule];
    }

    /**
     * How sure a breach of a rule is, in percent.
     *
     * @param sum what the features of words weigh together, in steps, each divided by the root of their number
     * @param found the rules of which a pattern was found, one bit each
     */
    int certainty(int rule, double sum, int found) {
        double score = biases[rule] + sum * steps[rule];
        for (int bits = found; bits != 0; bits &= bits - 1) {
            score += patterns[Integer.numberOfTrailingZeros(bits) * biases.length + rule];
        }
        if (score < SURELY_NONE) {
            return 0;
        }
        return Math.min(MOST_CERTAIN, (int) (100 / (1 + Math.exp(-score))));
    }
}
