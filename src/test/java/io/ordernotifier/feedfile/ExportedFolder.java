package io.ordernotifier.feedfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an export has published, and what was carried away from there for upload. */
record ExportedFolder(Path folder, Path uploaded) {
    private static final Pattern ORDER = Pattern.compile("<AmazonOrderID>([^<]*)</AmazonOrderID>");

    /** Takes the upload files away, as an uploader does. */
    void carryAway() throws IOException {
        Files.createDirectories(uploaded);
        for (Path file : files(folder)) {
            Files.move(file, uploaded.resolve(file.getFileName()));
        }
    }

    /** The order ID of each record in a published file: each test record has an order of its own, and one item. */
    List<String> orders() throws IOException {
        List<String> orders = new ArrayList<>();
        for (Path file : all()) {
            String name = file.getFileName().toString();
            if (name.endsWith(".txt")) {
                FlatFile.read(Files.readAllBytes(file), name.contains(".JP.") ? TestFeeds.JAPAN.charset() : UTF_8)
                        .rows()
                        .forEach(row -> orders.add(row.get("order-id")));
            } else if (name.endsWith(".xml")) {
                Matcher matcher = ORDER.matcher(Files.readString(file));
                while (matcher.find()) {
                    orders.add(matcher.group(1));
                }
            }
        }
        return orders;
    }

    List<JsonNode> manifests() throws IOException {
        List<JsonNode> manifests = new ArrayList<>();
        for (Path file : all()) {
            if (file.getFileName().toString().startsWith("manifest.")) {
                manifests.add(new ObjectMapper().readTree(file.toFile()));
            }
        }
        return manifests;
    }

    /** The keys of the records in the error files. */
    List<String> refused() throws IOException {
        List<String> refused = new ArrayList<>();
        for (Path file : all()) {
            if (file.getFileName().toString().startsWith("errors.")) {
                for (String line : Files.readAllLines(file)) {
                    refused.add(
                            new ObjectMapper().readTree(line).path("orderId").asText());
                }
            }
        }
        return refused;
    }

    private List<Path> all() throws IOException {
        return Stream.concat(files(folder).stream(), files(uploaded).stream()).toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
