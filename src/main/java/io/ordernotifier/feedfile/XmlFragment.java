package io.ordernotifier.feedfile;

import java.io.CharArrayWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes elements, escaped, piece by piece: each piece is taken out as bytes and may stand in any document. */
final class XmlFragment {
    /** Characters, not bytes: Java's writer of XML hands bytes on one by one. */
    private final CharArrayWriter characters = new CharArrayWriter();

    private final XMLStreamWriter writer;

    XmlFragment() {
        try {
            writer = XMLOutputFactory.newInstance().createXMLStreamWriter(characters);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML cannot be written", e);
        }
    }

    XmlFragment start(String name) {
        return write(() -> writer.writeStartElement(name));
    }

    XmlFragment end() {
        return write(writer::writeEndElement);
    }

    XmlFragment element(String name, String text) {
        return write(() -> {
            writer.writeStartElement(name);
            writer.writeCharacters(text);
            writer.writeEndElement();
        });
    }

    XmlFragment element(String name, String attribute, String value, String text) {
        return write(() -> {
            writer.writeStartElement(name);
            writer.writeAttribute(attribute, value);
            writer.writeCharacters(text);
            writer.writeEndElement();
        });
    }

    /** Nothing for an absent text. */
    XmlFragment optional(String name, @Nullable String text) {
        return text == null ? this : element(name, text);
    }

    /** Takes out what was written since the last time. */
    byte[] take() {
        return take("");
    }

    /** Likewise, with some of the document around it after it. */
    byte[] take(String after) {
        write(writer::flush);
        byte[] taken = characters.append(after).toString().getBytes(StandardCharsets.UTF_8);
        characters.reset();
        return taken;
    }

    private interface Writing {
        void write() throws XMLStreamException;
    }

    private XmlFragment write(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML cannot be written", e);
        }
    }
}
