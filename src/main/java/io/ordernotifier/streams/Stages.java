package io.ordernotifier.streams;

import io.ordernotifier.Settings;
import io.ordernotifier.TopicNames;
import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.output.Email;
import io.ordernotifier.output.FeedRecord;
import io.ordernotifier.output.RejectedDraft;
import io.ordernotifier.output.ReviewDesk;
import io.ordernotifier.policy.PolicyPack;
import io.ordernotifier.policy.PolicyPacks;
import io.ordernotifier.preview.TemplateCheck;
import io.ordernotifier.rendering.Renderer;
import io.ordernotifier.wire.EventDecoder;
import io.ordernotifier.wire.WireFormat;
import io.ordernotifier.wire.WireSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Deserializer;

/** What the steps of the topology are made of, made once at start: a broken template or pack stops the program there. */
record Stages(
        WireFormat wire, EventDecoder decoder, Carriers carriers, Renderer renderer, PolicyPack pack, ReviewDesk desk)
        implements AutoCloseable {

    static Stages of(Settings settings) {
        WireFormat wire = new WireFormat(
                new WireSettings(settings.valueSerializer(), settings.valueDeserializer(), settings.registry()));
        PolicyPack pack = settings.policyDir()
                .map(folder -> PolicyPacks.load(folder, settings.policyPack()))
                .orElseGet(() -> PolicyPacks.load(settings.policyPack()));
        Carriers carriers = settings.carriersFile().map(Stages::carriers).orElseGet(Carriers::builtIn);
        Renderer renderer = settings.templatesDir()
                .map(folder -> Renderer.of(carriers, folder))
                .orElseGet(() -> Renderer.of(carriers));
        if (settings.templatesDir().isPresent() || settings.policyDir().isPresent()) {
            // Our own templates under our own packs are checked when the program is built.
            TemplateCheck.refuseFaults(renderer, pack);
        }
        return new Stages(
                wire,
                wire.eventDecoder(settings.topics().eventTypes()),
                carriers,
                renderer,
                pack,
                new ReviewDesk(pack));
    }

    private static Carriers carriers(Path file) {
        try {
            return Carriers.read(file);
        } catch (IOException e) {
            throw new StartRefusedException("carriers.file: " + file + " cannot be read (" + e + ")");
        }
    }

    /** Registers the schemas of all outputs now, so that writing never waits for the registry later. */
    void prepare(TopicNames topics) {
        wire.prepare(topics.buyerEmails(), Email.class);
        wire.prepare(topics.shippingConfirmationFeed(), FeedRecord.ShippingConfirmation.class);
        wire.prepare(topics.orderAdjustmentFeed(), FeedRecord.OrderAdjustment.class);
        wire.prepare(topics.rejectedDrafts(), RejectedDraft.class);
    }

    /** Reads an email as it lies on its topic. */
    Function<byte[], Email> emailReader() {
        Deserializer<Email> deserializer = wire.serde(Email.class).deserializer();
        return value -> deserializer.deserialize("", value);
    }

    /** Reads a record only to see whether it can be read now. Of a topic that is no input, it never will be. */
    void tryToRead(String topic, byte[] value) {
        if (decoder.reads(topic)) {
            decoder.decode(topic, value);
        }
    }

    @Override
    public void close() {
        wire.close();
    }
}
