package io.ordernotifier.policy.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads YAML into nodes that know their lines. */
public final class YamlFile {
    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final YAMLParser parser;

    private YamlFile(YAMLParser parser) {
        this.parser = parser;
    }

    /**
     * Reads the one document in a file that must be a map.
     *
     * @throws YamlException when it is no YAML, or no map; the message starts with the line
     */
    public static YamlNode.Mapping read(String content) {
        try (YAMLParser parser = FACTORY.createParser(content)) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                throw new YamlException("line 1: must be a map of keys and values");
            }
            YamlFile file = new YamlFile(parser);
            YamlNode.Mapping mapping = file.mapping();
            if (parser.nextToken() != null) {
                throw new YamlException("line " + file.line() + ": must end here; a file holds one document");
            }
            return mapping;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new YamlException("line " + line + ": no valid YAML: " + firstLine(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    private YamlNode.Mapping mapping() throws IOException {
        int line = line();
        List<YamlNode.Entry> entries = new ArrayList<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            int keyLine = line();
            parser.nextToken();
            entries.add(new YamlNode.Entry(key, keyLine, node()));
        }
        return new YamlNode.Mapping(entries, line);
    }

    private YamlNode node() throws IOException {
        int line = line();
        if (parser.isCurrentAlias()) {
            throw new YamlException(
                    "line " + line + ": must say what it means here; names for values (*) are not read");
        }
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return mapping();
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<YamlNode> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node());
            }
            return new YamlNode.Sequence(items, line);
        }
        return new YamlNode.Scalar(
                parser.currentToken() == JsonToken.VALUE_NULL
                        ? ""
                        : parser.getText().strip(),
                line);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
