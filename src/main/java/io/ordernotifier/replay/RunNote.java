package io.ordernotifier.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Optional;

/**
 * What is kept beside a committed offset of a run, so that it can go on: the brokers allow 4,096 bytes.
 *
 * @param run its ID
 * @param digest of the command
 * @param until the offset at which the run ends in this partition
 * @param began when, in ISO 8601
 * @param command its beginning, for people
 */
record RunNote(String run, String digest, long until, String began, String command) {
    private static final int LONGEST_COMMAND = 500;
    private static final ObjectMapper MAPPER =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    static RunNote of(String run, RunRequest request, long until, Instant began) {
        String command = request.command();
        return new RunNote(
                run,
                request.digest(),
                until,
                began.toString(),
                command.length() > LONGEST_COMMAND ? command.substring(0, LONGEST_COMMAND) + "…" : command);
    }

    /** Empty where somebody else wrote it. */
    static Optional<RunNote> parse(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(MAPPER.readValue(text, RunNote.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    String text() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a note can always be written", e);
        }
    }
}
