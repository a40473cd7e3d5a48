package io.ordernotifier.policy.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ordernotifier.policy.PolicyPack;
import io.ordernotifier.policy.Soundness;
import io.ordernotifier.rendering.Draft;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A draft, with what is known of its order. */
record FuzzedDraft(String origin, Draft draft) implements Fuzzed {
    /** Halves of surrogate pairs stay what they are only as escapes. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @Override
    public List<String> parts() {
        return List.of(draft.subject(), draft.text(), draft.html() == null ? "" : draft.html());
    }

    @Override
    public Fuzzed with(List<String> parts) {
        return new FuzzedDraft(
                origin,
                new Draft(
                        draft.kind(),
                        draft.orderId(),
                        draft.locale(),
                        parts.get(0),
                        parts.get(1),
                        draft.html() == null ? null : parts.get(2),
                        draft.facts()));
    }

    @Override
    public List<String> faults(List<PolicyPack> packs) {
        return packs.stream()
                .flatMap(pack -> Soundness.faults(pack, draft).stream())
                .toList();
    }

    @Override
    public String fileEnding() {
        return ".jsonl";
    }

    /** As {@code lint} reads it, and {@code required}, which it does not. */
    @Override
    public byte[] file() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", draft.kind().slug());
        fields.put("orderId", draft.orderId());
        fields.put("locale", draft.locale());
        fields.put("subject", draft.subject());
        fields.put("text", draft.text());
        fields.put("html", draft.html());
        fields.put("trackingUrls", draft.facts().trackingPages());
        fields.put("itemTitles", draft.facts().orderWords());
        fields.put("required", draft.facts().required());
        try {
            return (JSON.writeValueAsString(fields) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
