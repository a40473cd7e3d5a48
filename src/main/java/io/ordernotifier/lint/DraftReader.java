package io.ordernotifier.lint;

import io.ordernotifier.emailfile.ReadEmail;
import io.ordernotifier.emailfile.UnreadableEmailException;
import io.ordernotifier.policy.Part;
import io.ordernotifier.policy.reading.ReadDraft;
import io.ordernotifier.policy.reading.ReadHtml;
import io.ordernotifier.rendering.Draft;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** Reads drafts from what was found, one input after the other. */
public final class DraftReader {
    /** In bytes. One draft is read whole. */
    private static final int LARGEST_DRAFT = 32 * 1024 * 1024;

    private static final int HEAD = 512;

    private final Assumptions assumptions;
    private final InputStream standardInput;
    private long bytesRead;

    public DraftReader(Assumptions assumptions, InputStream standardInput) {
        this.assumptions = assumptions;
        this.standardInput = standardInput;
    }

    /** How far it has come. */
    public long bytesRead() {
        return bytesRead;
    }

    /**
     * Hands over the drafts of all inputs.
     *
     * @throws InputException where one is not what it must be
     */
    public void read(List<Input> inputs, Consumer<LabelledDraft> taker) throws IOException {
        TemplateDrafts.read(
                inputs.stream()
                        .filter(input -> input.type() == InputType.FTL)
                        .map(input -> Objects.requireNonNull(input.file()))
                        .toList(),
                taker);
        for (Input input : inputs) {
            if (input.type() != InputType.FTL) {
                read(input, taker);
            }
        }
    }

    private void read(Input input, Consumer<LabelledDraft> taker) throws IOException {
        InputStream bytes = input.file() == null ? standardInput : Files.newInputStream(input.file());
        try (BufferedInputStream in =
                new BufferedInputStream(new CountedInput(bytes, count -> bytesRead += count), 1 << 16)) {
            InputType type = input.type() == null ? guess(in) : input.type();
            if (type == InputType.JSONL) {
                JsonLines.read(input.name(), in, assumptions, taker);
            } else {
                NamedDraft draft = draft(type, input.name(), whole(input.name(), in));
                taker.accept(new LabelledDraft(draft, "-", Set.of()));
            }
        }
    }

    private static InputType guess(BufferedInputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        return InputType.guess(head);
    }

    private NamedDraft draft(InputType type, String name, byte[] bytes) {
        return switch (type) {
            case HTML -> htmlOnly(name, Place.whole(name, Part.HTML), assumptions.subject(), text(name, bytes));
            case EML -> email(name, bytes);
            default ->
                new NamedDraft(
                        name,
                        assumptions.draft(assumptions.subject(), text(name, bytes), null),
                        Place.whole(name, Part.TEXT));
        };
    }

    private NamedDraft email(String name, byte[] bytes) {
        try {
            ReadEmail email = ReadEmail.parse(bytes);
            Place place = Place.madeFrom(name);
            String html = email.html();
            return email.text() == null && html != null
                    ? htmlOnly(name, place, email.subject(), html)
                    : new NamedDraft(
                            name,
                            assumptions.draft(email.subject(), email.text() == null ? "" : email.text(), html),
                            place);
        } catch (UnreadableEmailException e) {
            throw new InputException(name + ": " + e.getMessage());
        }
    }

    /** What it shows is also its text, as of an email whose text part somebody has left out. */
    private NamedDraft htmlOnly(String name, Place place, String subject, String html) {
        Draft alone = assumptions.draft(subject, "", html);
        ReadHtml read = Objects.requireNonNull(ReadDraft.read(alone).html());
        return new NamedDraft(name, assumptions.draft(subject, read.visible().text(), html), place.withTextMade());
    }

    private static byte[] whole(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST_DRAFT + 1);
        if (bytes.length > LARGEST_DRAFT) {
            throw new InputException(
                    name + ": is larger than " + LARGEST_DRAFT / 1024 / 1024 + " MiB, too large for a draft");
        }
        return bytes;
    }

    private static String text(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InputException(name + ": is not UTF-8");
        }
    }
}
