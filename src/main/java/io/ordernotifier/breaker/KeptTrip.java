package io.ordernotifier.breaker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Keeps a trip beside the state, so that a restart that changes nothing does not dead-letter up to the limit once more,
 * and the next one again.
 */
public final class KeptTrip {
    private static final String FILE = "breaker.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    /** @param folder the instance's own; made when it is not there */
    public KeptTrip(Path folder) {
        this.file = folder.resolve(FILE);
    }

    /** @param setup says with which templates, pack and program it tripped */
    public void keep(Trip trip, String setup) {
        ObjectNode json = JSON.createObjectNode()
                .put("setup", setup)
                .put("lane", trip.lane())
                .put("at", trip.at().toString())
                .put("rejected", trip.rejected())
                .put("decided", trip.decided());
        ObjectNode reasons = json.putObject("reasons");
        trip.reasons().forEach(reasons::put);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path whole = Files.write(file.resolveSibling(FILE + ".new"), JSON.writeValueAsBytes(json));
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("state.dir: cannot write " + file, e);
        }
    }

    /** The trip of an earlier run; empty where there is none, or it was with another setup: then that was mended. */
    public Optional<Trip> of(String setup) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(file));
            if (!json.path("setup").asText().equals(setup)) {
                return Optional.empty();
            }
            Map<String, Integer> reasons = new TreeMap<>();
            json.path("reasons")
                    .properties()
                    .forEach(each -> reasons.put(each.getKey(), each.getValue().asInt()));
            return Optional.of(new Trip(
                    json.path("lane").asText(),
                    Instant.parse(json.path("at").asText()),
                    json.path("rejected").asInt(),
                    json.path("decided").asInt(),
                    reasons));
        } catch (IOException | DateTimeException e) {
            throw new IllegalStateException(
                    file + " cannot be read (" + e.getClass().getSimpleName()
                            + "): delete it, and the processor goes on where it paused",
                    e);
        }
    }

    public void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("state.dir: cannot delete " + file, e);
        }
    }
}
