package io.ordernotifier.policy.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Weighs what the sentences of a text say, each by itself and with the next one: how sure it is that a place that a pattern
 * found breaks the rule, and which sentences break one although no pattern says so.
 */
final class Judge {
    /** Sentences of which a breach is no surer are not told of at all. */
    static final int LEAST = 50;

    /** Fewer words are no statement by themselves. */
    private static final int SHORTEST = 4;

    /** Of the words that weigh most so many are told. */
    private static final int HEAVIEST = 3;

    private final WordBook book;
    private final Weights weights;

    Judge(WordBook book, Weights weights) {
        this.book = book;
        this.weights = weights;
    }

    /** What patterns found, each with how sure it is, and what weighs enough without. */
    List<Found> judge(String text, TermSearch terms, List<Found> found) {
        Sentences sentences = Sentences.of(text, terms);
        return sentences.count() == 0 ? found : new Judging(sentences, found).judge();
    }

    /** One text. */
    private final class Judging {
        private final int rules = Weights.rules().size();
        private final Sentences sentences;
        private final Features features;
        private final List<Found> patterns;
        /** By sentence and rule. */
        private final int[] wordSums;

        private final int[] conceptSums;
        /** By sentence, how many features. */
        private final int[] words;

        private final int[] concepts;
        private final int[] spoken;
        /** By sentence, the rules that a pattern found broken there. */
        private final int[] found;
        /** By sentence and rule, of the sentence alone and with the next one. */
        private final byte[] alone;

        private final byte[] paired;
        /** By rule and certainty, how many sentences were told of. */
        private final int[][] told;

        Judging(Sentences sentences, List<Found> patterns) {
            this.sentences = sentences;
            this.patterns = patterns;
            this.features = Features.ofThread();
            int count = sentences.count();
            this.wordSums = new int[count * rules];
            this.conceptSums = new int[count * rules];
            this.words = new int[count];
            this.concepts = new int[count];
            this.spoken = new int[count];
            this.found = new int[count];
            this.alone = new byte[count * rules];
            this.paired = new byte[count * rules];
            this.told = new int[rules][Byte.MAX_VALUE];
        }

        List<Found> judge() {
            notePatterns();
            for (int i = 0; i < sentences.count(); i++) {
                sentences.read(i, features, book);
                spoken[i] = features.spoken();
                words[i] = features.ofWords();
                concepts[i] = features.count() - words[i];
                weights.sum(features, 0, words[i], wordSums, i * rules);
                weights.sum(features, words[i], features.count(), conceptSums, i * rules);
            }
            for (int i = 0; i < sentences.count(); i++) {
                weigh(i);
            }
            List<Found> judged = new ArrayList<>();
            patterns.forEach(pattern -> judged.add(pattern.judged(certainty(pattern))));
            for (int i = 0; i < sentences.count(); i++) {
                for (int rule = 0; rule < rules; rule++) {
                    tell(i, rule, judged);
                }
            }
            return judged;
        }

        private void notePatterns() {
            for (Found pattern : patterns) {
                found[sentences.at(pattern.start())] |= 1 << Weights.rules().indexOf(pattern.rule());
            }
        }

        private void weigh(int sentence) {
            weigh(sentence, sentence, alone);
            if (sentence + 1 < sentences.count()) {
                weigh(sentence, sentence + 1, paired);
            }
        }

        private void weigh(int from, int to, byte[] certainties) {
            double word = 1 / Math.sqrt(Math.max(1, from == to ? words[from] : words[from] + words[to]));
            double concept = 1 / Math.sqrt(Math.max(1, from == to ? concepts[from] : concepts[from] + concepts[to]));
            for (int rule = 0; rule < rules; rule++) {
                int at = from * rules + rule;
                int next = to * rules + rule;
                int ofWords = from == to ? wordSums[at] : wordSums[at] + wordSums[next];
                int ofConcepts = from == to ? conceptSums[at] : conceptSums[at] + conceptSums[next];
                certainties[at] =
                        (byte) weights.certainty(rule, ofWords * word + ofConcepts * concept, found[from] | found[to]);
            }
        }

        /** The surest of the sentence that a pattern is in, alone and with its neighbours. */
        private int certainty(Found pattern) {
            int rule = Weights.rules().indexOf(pattern.rule());
            int sentence = sentences.at(pattern.start());
            int at = sentence * rules + rule;
            int surest = Math.max(alone[at], paired[at]);
            return sentence == 0 ? surest : Math.max(surest, paired[at - rules]);
        }

        /** Tells of a sentence that is sure enough, or of two that are surer than each of them. */
        private void tell(int sentence, int rule, List<Found> judged) {
            int at = sentence * rules + rule;
            if (alone[at] > LEAST && spoken[sentence] >= SHORTEST && isWorthTelling(rule, alone[at])) {
                judged.add(heaviest(sentence, sentence, rule, alone[at]));
            }
            boolean last = sentence + 1 == sentences.count();
            if (!last
                    && spoken[sentence] + spoken[sentence + 1] >= SHORTEST
                    && paired[at] > Math.max(LEAST, Math.max(alone[at], alone[at + rules]))
                    && isWorthTelling(rule, paired[at])) {
                judged.add(heaviest(sentence, sentence + 1, rule, paired[at]));
            }
        }

        /** Whether a pack, however sure it must be, could hear of it: not after so many that are as sure. */
        private boolean isWorthTelling(int rule, int certainty) {
            int sooner = 0;
            for (int sure = certainty; sure < Byte.MAX_VALUE; sure++) {
                sooner += told[rule][sure];
            }
            told[rule][certainty]++;
            return sooner < WordSearch.MOST;
        }

        /** The stretch of sentences whose words weigh most for a rule, and the heaviest words in it. */
        private Found heaviest(int from, int to, int rule, int certainty) {
            int[] starts = new int[(to - from + 1) * Features.MOST_TOKENS];
            int[] ends = new int[starts.length];
            double[] loads = new double[starts.length];
            int tokens = 0;
            for (int i = from; i <= to; i++) {
                sentences.read(i, features, book);
                for (int f = 0; f < features.count(); f++) {
                    double half = weights.weight(features.number(f), rule) / 2;
                    loads[tokens + features.first(f)] += half;
                    loads[tokens + features.last(f)] += half;
                }
                for (int token = 0; token < features.tokens(); token++) {
                    starts[tokens] = features.tokenStart(token);
                    ends[tokens++] = features.tokenEnd(token);
                }
            }
            return stretch(starts, ends, Arrays.copyOf(loads, tokens), rule, certainty);
        }

        private Found stretch(int[] starts, int[] ends, double[] loads, int rule, int certainty) {
            int first = 0;
            int last = 0;
            double most = Double.NEGATIVE_INFINITY;
            double load = 0;
            int start = 0;
            for (int i = 0; i < loads.length; i++) {
                if (load < 0) {
                    load = 0;
                    start = i;
                }
                load += loads[i];
                if (load > most) {
                    most = load;
                    first = start;
                    last = i;
                }
            }
            List<Found.Word> words = new ArrayList<>();
            for (int i = 0; i < HEAVIEST; i++) {
                int heaviest = first;
                for (int token = first; token <= last; token++) {
                    heaviest = loads[token] > loads[heaviest] ? token : heaviest;
                }
                if (loads[heaviest] > 0) {
                    words.add(new Found.Word(starts[heaviest], ends[heaviest]));
                    loads[heaviest] = 0;
                }
            }
            return new Found(Weights.rules().get(rule), 0, starts[first], ends[last], certainty, words);
        }
    }
}
