package io.ordernotifier.command;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The lines as logback.xml of the program writes them. */
class LogLinesTest {
    private final LoggerContext context = new LoggerContext();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void shouldWriteOneReadableLineForPeople() throws Exception {
        // When
        logger("text")
                .atWarn()
                .addKeyValue("code", "UNREADABLE")
                .addKeyValue("offset", 17L)
                .log("Event rejected");

        // Then
        assertThat(lines()).hasSize(1);
        assertThat(lines()[0])
                .containsPattern(
                        "^\\d\\d:\\d\\d:\\d\\d\\.\\d{3} WARN  .*Event rejected code=\"UNREADABLE\" offset=\"17\"$");
    }

    @Test
    void shouldWriteOneEcsObjectALineForMachines() throws Exception {
        // When
        logger("json")
                .atWarn()
                .addKeyValue("order.id", "111-1")
                .addKeyValue("offset", 17L)
                .addKeyValue("words", "\"quoted\"\nand broken")
                .log("Event rejected");
        logger("json").atInfo().log("State changed");

        // Then
        assertThat(lines()).hasSize(2);
        JsonNode line = new ObjectMapper().readTree(lines()[0]);
        assertThat(line.path("@timestamp").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(line.path("log.level").asText()).isEqualTo("WARN");
        assertThat(line.path("message").asText()).isEqualTo("Event rejected");
        assertThat(line.path("service.name").asText()).isEqualTo("order-notifier");
        assertThat(line.path("log.logger").asText()).isEqualTo("io.ordernotifier.test");
        assertThat(line.at("/labels/order_id").asText()).isEqualTo("111-1");
        assertThat(line.at("/labels/offset").asText()).isEqualTo("17");
        assertThat(line.at("/labels/words").asText()).isEqualTo("\"quoted\"\nand broken");
        assertThat(new ObjectMapper().readTree(lines()[1]).has("labels")).isFalse();
    }

    @Test
    void shouldWriteAnExceptionIntoTheSameLine() throws Exception {
        // When
        logger("json")
                .atError()
                .setCause(new IllegalStateException("outer", new IllegalArgumentException("inner")))
                .addKeyValue("failures", 3)
                .log("A processing thread failed");

        // Then
        assertThat(lines()).hasSize(1);
        JsonNode line = new ObjectMapper().readTree(lines()[0]);
        assertThat(line.path("error.type").asText()).isEqualTo("java.lang.IllegalStateException");
        assertThat(line.path("error.message").asText()).isEqualTo("outer");
        assertThat(line.path("error.stack_trace").asText())
                .contains("Caused by: java.lang.IllegalArgumentException: inner", "LogLinesTest");
        assertThat(line.at("/labels/failures").asText()).isEqualTo("3");
    }

    private Logger logger(String format) throws Exception {
        if (context.getProperty("order-notifier.log-format") == null) {
            context.setMDCAdapter(new LogbackMDCAdapter());
            context.putProperty("order-notifier.log-format", format);
            JoranConfigurator configurator = new JoranConfigurator();
            configurator.setContext(context);
            configurator.doConfigure(Objects.requireNonNull(LogLinesTest.class.getResource("/logback.xml")));
            Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
            OutputStreamAppender<ILoggingEvent> console =
                    (OutputStreamAppender<ILoggingEvent>) root.getAppender(format);
            root.detachAppender(console);
            root.addAppender(new Written(console.getEncoder()));
        }
        return context.getLogger("io.ordernotifier.test");
    }

    private String[] lines() {
        return written.toString(StandardCharsets.UTF_8).split("\n");
    }

    /** Takes what goes to the console otherwise. */
    private final class Written extends AppenderBase<ILoggingEvent> {
        private final Encoder<ILoggingEvent> encoder;

        Written(Encoder<ILoggingEvent> encoder) {
            this.encoder = encoder;
            setContext(LogLinesTest.this.context);
            start();
        }

        @Override
        protected void append(ILoggingEvent event) {
            written.writeBytes(encoder.encode(event));
        }
    }
}
