package io.ordernotifier.replay;

import java.util.LinkedHashMap;
import java.util.Map;

/** A plan for programs: maps and numbers that any JSON library can write. */
public final class PlanJson {
    private PlanJson() {}

    public static Map<String, Object> of(Plan plan) {
        Map<String, Object> json = new LinkedHashMap<>(counts(plan.total()));
        Map<String, Object> topics = new LinkedHashMap<>();
        plan.topics().forEach((topic, counts) -> topics.put(topic, counts(counts)));
        json.put("topics", topics);
        json.put("emails", plan.emails());
        json.put("feedRecords", plan.feedRecords());
        json.put("rejectedDrafts", plan.rejectedDrafts());
        json.put("brokenRules", plan.brokenRules());
        json.put("rejectedEvents", plan.rejectedEvents());
        json.put("notTold", plan.notTold());
        json.put("resentAsTheyWere", plan.resentAsTheyWere());
        json.put("renderedAgain", plan.renderedAgain());
        json.put("otherRecords", plan.otherRecords());
        json.put("neverLeft", plan.neverLeft());
        json.put("unread", plan.unread());
        json.put("underWay", plan.underWay());
        Map<String, Object> samples = new LinkedHashMap<>();
        plan.samples()
                .forEach((label, some) ->
                        samples.put(label, some.stream().map(PlanJson::sample).toList()));
        json.put("samples", samples);
        return json;
    }

    private static Map<String, Object> counts(Plan.Counts counts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("selected", counts.selected());
        json.put("processed", counts.already());
        json.put("new", counts.fresh());
        json.put("wouldWait", counts.held());
        json.put("rejected", counts.rejected());
        return json;
    }

    private static Map<String, Object> sample(Plan.Sample sample) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("orderId", sample.orderId());
        json.put("place", sample.place().toString());
        json.put("what", sample.what());
        return json;
    }
}
