package io.ordernotifier.feedfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** What XML files may hold: our schema with the carriers of one release. Many threads may use one. */
final class FeedSchema {
    private static final String FOLDER = "/feeds/";
    private static final String MAIN = "order-feeds.xsd";
    private static final String CARRIERS = "carriers.xsd";
    private static final Pattern VALUE = Pattern.compile("<xs:enumeration value=\"([^\"]*)\"/>");

    private final Schema schema;
    private final Set<String> carrierCodes;
    private final Set<String> currencies;

    FeedSchema(XmlRelease release) {
        String carriers = "carriers-" + release + ".xsd";
        String main = text(MAIN).replace('"' + CARRIERS + '"', '"' + carriers + '"');
        try {
            schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(new StreamSource(
                            new StringReader(main), resource(MAIN).toString()));
        } catch (SAXException e) {
            throw new IllegalStateException("the schema of the upload files is broken", e);
        }
        carrierCodes = enumeration(text(carriers), "CarrierCode");
        currencies = enumeration(main, "Currency");
    }

    Set<String> carrierCodes() {
        return carrierCodes;
    }

    Set<String> currencies() {
        return currencies;
    }

    /** @throws IllegalStateException when the file is not valid */
    void validate(Path file) {
        try {
            schema.newValidator().validate(new StreamSource(file.toFile()));
        } catch (SAXException e) {
            throw new IllegalStateException(
                    file.getFileName() + " is not what the marketplace takes: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read again", e);
        }
    }

    /** The values of one simple type of our own files. */
    private static Set<String> enumeration(String schema, String type) {
        String body = schema.substring(schema.indexOf("<xs:simpleType name=\"" + type + "\">"));
        Matcher matcher = VALUE.matcher(body.substring(0, body.indexOf("</xs:simpleType>")));
        Set<String> values = new HashSet<>();
        while (matcher.find()) {
            values.add(matcher.group(1));
        }
        return Set.copyOf(values);
    }

    private static String text(String file) {
        try (InputStream in = resource(file).openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static URL resource(String file) {
        return Objects.requireNonNull(FeedSchema.class.getResource(FOLDER + file), file);
    }
}
