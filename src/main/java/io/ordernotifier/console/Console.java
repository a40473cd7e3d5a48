package io.ordernotifier.console;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server: health, metrics, topology, orders. Answers are small and come from memory or from the local state, so
 * few threads are enough. Requests are logged at DEBUG only.
 */
public final class Console implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Console.class);
    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final int UP = 200;
    private static final int DOWN = 503;
    private static final int NOT_FOUND = 404;
    private static final int BROKEN = 500;
    private static final String WHAT_THERE_IS = "nothing is at this path; there are /health/live, /health/started,"
            + " /health/ready, /metrics, /topology and /orders/{orderId}";

    /** Nothing here is a page: no script may run, no frame hold it, no cache keep it. */
    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control", "no-store",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff");

    private final ProcessorView processor;
    private final Supplier<String> metrics;
    private final String host;
    private final Javalin server;

    private Console(String host, ProcessorView processor, Supplier<String> metrics) {
        this.processor = processor;
        this.metrics = metrics;
        this.host = host;
        this.server = Javalin.create(this::configure);
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for any free one
     * @param metrics gives the text for {@code /metrics}
     * @throws ConsoleException when the address cannot be used
     */
    public static Console start(String host, int port, ProcessorView processor, Supplier<String> metrics) {
        Console console = new Console(host, processor, metrics);
        try {
            console.server.start(host, port);
        } catch (JavalinBindException e) {
            throw new ConsoleException(
                    "http.host and http.port: cannot listen on " + host + ":" + port
                            + ", is another program using it? Choose another port, 0 for any free one or -1 for no HTTP",
                    e);
        }
        LOG.atInfo().addKeyValue("address", console.address()).log("HTTP listens");
        return console;
    }

    /** {@code host:port}, the port as it was chosen. */
    public String address() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port();
    }

    /** The same as others reach it; absent where it listens on all addresses of the machine, for which of them is not known. */
    public Optional<String> reachableAt() {
        InetAddress address = new InetSocketAddress(host, 0).getAddress();
        return address == null || address.isAnyLocalAddress() ? Optional.empty() : Optional.of(address());
    }

    @Override
    public void close() {
        server.stop();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.requestLogger.http(Console::logRequest);
        config.routes.before(http -> HEADERS.forEach(http::header));
        config.routes.get("/health/live", http -> health(http, processor.liveness()));
        config.routes.get("/health/started", http -> health(http, processor.startup()));
        config.routes.get("/health/ready", http -> health(http, processor.readiness()));
        config.routes.get("/metrics", http -> http.contentType(PROMETHEUS_TEXT).result(metrics.get()));
        config.routes.get(
                "/topology",
                http -> http.contentType("text/plain; charset=utf-8").result(processor.topology()));
        config.routes.get("/orders/{" + OrderEndpoint.PARAMETER + "}", new OrderEndpoint(processor));
        config.routes.exception(HttpResponseException.class, Console::refused);
        config.routes.exception(Exception.class, Console::broken);
    }

    private static void health(Context http, List<Check> checks) {
        HealthView view = HealthView.of(checks);
        JsonBody.write(http, view.up() ? UP : DOWN, view);
    }

    private static void refused(HttpResponseException refusal, Context http) {
        boolean leadsNowhere = refusal.getStatus() == NOT_FOUND;
        JsonBody.error(
                http,
                refusal.getStatus(),
                leadsNowhere ? WHAT_THERE_IS : Objects.requireNonNullElse(refusal.getMessage(), "refused"));
    }

    /** The fault's message stays out of the log, for it may quote what was asked for. */
    private static void broken(Exception fault, Context http) {
        LOG.atError()
                .addKeyValue("path", http.path())
                .addKeyValue("exception", fault.getClass().getName())
                .addKeyValue("at", fault.getStackTrace().length == 0 ? "unknown" : fault.getStackTrace()[0])
                .log("A request could not be answered");
        JsonBody.error(http, BROKEN, "the request could not be answered: the log says more");
    }

    private static void logRequest(Context http, Float millis) {
        LOG.atDebug()
                .addKeyValue("method", http.method())
                .addKeyValue("path", http.path())
                .addKeyValue("status", http.status().getCode())
                .addKeyValue("ms", millis)
                .log("Request answered");
    }
}
