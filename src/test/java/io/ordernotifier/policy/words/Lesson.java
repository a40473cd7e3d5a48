package io.ordernotifier.policy.words;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * One rule's weights, learnt from texts by logistic regression. Where a text has several sentences nobody has said which one
 * breaks the rule, so it is learnt twice: first from the likely ones, then from those that weigh most after that.
 */
final class Lesson {
    /** How much a pattern counts beside the words, whose squares add up to one. */
    private static final double PATTERN = 0.6;

    private static final double SURELY_INNOCENT = -3;
    private static final double EPSILON = 0.05;

    private final int rule;
    private final double cost;
    private final List<Feature[]> examples = new ArrayList<>();
    private final List<Boolean> broken = new ArrayList<>();
    /** Innocent sentences that were met already: a letter says the same as text and as HTML. */
    private final Set<Integer> met = new HashSet<>();

    private double[] weights = new double[0];

    /** @param cost of a mistake, liblinear's C */
    Lesson(int rule, double cost) {
        this.rule = rule;
        this.cost = cost;
    }

    /** Learns; {@link #score} tells what was learnt. */
    Lesson learn(List<TrainingText> texts) {
        for (int round = 0; round < 2; round++) {
            examples.clear();
            broken.clear();
            met.clear();
            for (TrainingText text : texts) {
                if (!text.breaks(rule)) {
                    addInnocent(text, round);
                } else if (round == 0) {
                    addLikely(text);
                } else {
                    addHeaviest(text);
                }
            }
            solve();
        }
        return this;
    }

    double bias() {
        return weights[weights.length - 1];
    }

    double weight(int feature) {
        return weights[feature];
    }

    /** What a pattern of a rule adds. */
    double pattern(int found) {
        return weights[Features.SIZE + found] * PATTERN;
    }

    /** What sentences from one to another weigh together. */
    double score(TrainingText text, int from, int to) {
        double ofWords = 0;
        double ofConcepts = 0;
        int words = 0;
        int concepts = 0;
        int found = 0;
        for (int i = from; i <= to; i++) {
            TrainingText.Sentence sentence = text.sentences().get(i);
            int[] features = sentence.features();
            for (int at = 0; at < features.length; at++) {
                if (at < sentence.ofWords()) {
                    ofWords += weights[features[at]];
                } else {
                    ofConcepts += weights[features[at]];
                }
            }
            words += sentence.ofWords();
            concepts += features.length - sentence.ofWords();
            found |= sentence.found();
        }
        double score = bias() + ofWords / Math.sqrt(Math.max(1, words)) + ofConcepts / Math.sqrt(Math.max(1, concepts));
        for (int bits = found; bits != 0; bits &= bits - 1) {
            score += pattern(Integer.numberOfTrailingZeros(bits));
        }
        return score;
    }

    private void addInnocent(TrainingText text, int round) {
        for (int i = 0; i < text.sentences().size(); i++) {
            if (text.letter()
                    && !met.add(Arrays.hashCode(text.sentences().get(i).features()))) {
                continue;
            }
            add(text, i, i, false);
            if (round > 0 && text.goesOn(i) && score(text, i, i + 1) > SURELY_INNOCENT) {
                add(text, i, i + 1, false);
            }
        }
        if (!text.letter() && text.sentences().size() > 2) {
            add(text, 0, text.sentences().size() - 1, false);
        }
    }

    private void addLikely(TrainingText text) {
        int last = text.sentences().size() - 1;
        if (!text.letter()) {
            add(text, 0, last, true);
            return;
        }
        for (int i = 0; i <= last; i++) {
            if ((text.sentences().get(i).found() >> rule & 1) != 0) {
                add(text, i, i, true);
                return;
            }
        }
        if (last < 3) {
            add(text, 0, last, true);
        }
    }

    private void addHeaviest(TrainingText text) {
        int last = text.sentences().size() - 1;
        int from = 0;
        int to = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= last; i++) {
            for (int end = i; end <= i + 1 && (end == i || text.goesOn(i)); end++) {
                double score = score(text, i, end);
                if (score > most) {
                    most = score;
                    from = i;
                    to = end;
                }
            }
        }
        add(text, from, to, true);
        if (!text.letter() && last < 2 && !(from == 0 && to == last)) {
            add(text, 0, last, true);
        }
    }

    private void add(TrainingText text, int from, int to, boolean breaks) {
        int words = 0;
        int concepts = 0;
        int found = 0;
        for (int i = from; i <= to; i++) {
            TrainingText.Sentence sentence = text.sentences().get(i);
            words += sentence.ofWords();
            concepts += sentence.features().length - sentence.ofWords();
            found |= sentence.found();
        }
        double word = 1 / Math.sqrt(Math.max(1, words));
        double concept = 1 / Math.sqrt(Math.max(1, concepts));
        FeatureNode[] nodes = new FeatureNode[words + concepts + Weights.rules().size() + 1];
        int count = 0;
        for (int i = from; i <= to; i++) {
            TrainingText.Sentence sentence = text.sentences().get(i);
            for (int at = 0; at < sentence.features().length; at++) {
                nodes[count++] = new FeatureNode(sentence.features()[at] + 1, at < sentence.ofWords() ? word : concept);
            }
        }
        for (int bits = text.tuned() ? 0 : found; bits != 0; bits &= bits - 1) {
            nodes[count++] = new FeatureNode(Features.SIZE + Integer.numberOfTrailingZeros(bits) + 1, PATTERN);
        }
        nodes[count++] = new FeatureNode(Features.SIZE + Weights.rules().size() + 1, 1);
        examples.add(merged(nodes, count));
        broken.add(breaks);
    }

    /** In the order of their numbers, each once. */
    private static Feature[] merged(FeatureNode[] nodes, int count) {
        Arrays.sort(nodes, 0, count, Comparator.comparingInt(FeatureNode::getIndex));
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (kept > 0 && nodes[kept - 1].getIndex() == nodes[i].getIndex()) {
                nodes[kept - 1].setValue(nodes[kept - 1].getValue() + nodes[i].getValue());
            } else {
                nodes[kept++] = nodes[i];
            }
        }
        return Arrays.copyOf(nodes, kept);
    }

    private void solve() {
        Problem problem = new Problem();
        problem.l = examples.size();
        problem.n = Features.SIZE + Weights.rules().size() + 1;
        problem.bias = 1;
        problem.x = examples.toArray(Feature[][]::new);
        problem.y = broken.stream().mapToDouble(breaks -> breaks ? 1 : -1).toArray();
        Parameter parameter = new Parameter(SolverType.L2R_LR_DUAL, cost, EPSILON);
        parameter.setRandom(new Random(0));
        Linear.disableDebugOutput();
        Model model = Linear.train(problem, parameter);
        weights = model.getFeatureWeights();
        if (model.getLabels()[0] < 0) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = -weights[i];
            }
        }
    }
}
