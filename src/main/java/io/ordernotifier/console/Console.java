package io.ordernotifier.console;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import io.ordernotifier.Settings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
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
            + " /health/ready, /metrics, /topology, /orders/{orderId} and, to be posted to, /breaker/resume";

    /** Nothing here is a page: no script may run, no frame hold it, no cache keep it. */
    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control", "no-store",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff");

    private final ProcessorView processor;
    private final Supplier<String> metrics;
    private final String host;
    private final Access access;
    private final int port;
    private final Optional<SSLContext> tls;
    private final OrderEndpoint orders;
    private final Javalin server;

    private Console(Settings settings, ProcessorView processor, Supplier<String> metrics) {
        this.processor = processor;
        this.metrics = metrics;
        this.host = settings.httpHost();
        this.port = settings.httpPort();
        this.access = new Access(settings.httpToken(), host);
        this.tls = settings.httpTls().map(Tls::context);
        this.orders = new OrderEndpoint(processor, access, new OtherInstances(settings.httpToken(), tls));
        this.server = Javalin.create(this::configure);
    }

    /**
     * Starts to listen.
     *
     * @param metrics gives the text for {@code /metrics}
     * @throws ConsoleException when the address or the certificate cannot be used
     */
    public static Console start(Settings settings, ProcessorView processor, Supplier<String> metrics) {
        Console console = new Console(settings, processor, metrics);
        String host = settings.httpHost();
        int port = settings.httpPort();
        try {
            console.server.start(host, port);
        } catch (JavalinBindException e) {
            throw new ConsoleException(
                    "http.host and http.port: cannot listen on " + host + ":" + port
                            + ", is another program using it? Choose another port, 0 for any free one or -1 for no HTTP",
                    e);
        }
        LOG.atInfo().addKeyValue("address", console.url()).log("HTTP listens");
        return console;
    }

    /** {@code host:port}, the port as it was chosen. */
    public String address() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port();
    }

    /** Where it is reached, with the scheme. */
    public String url() {
        return (tls.isPresent() ? "https://" : "http://") + address();
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
        config.routes.get("/orders/{" + OrderEndpoint.PARAMETER + "}", orders);
        config.routes.post("/breaker/resume", this::resume);
        tls.ifPresent(context -> config.jetty.addConnector((server, http) -> encrypted(server, http, context)));
        config.routes.exception(HttpResponseException.class, Console::refused);
        config.routes.exception(Exception.class, Console::broken);
    }

    private Connector encrypted(Server jetty, HttpConfiguration http, SSLContext context) {
        SslContextFactory.Server ssl = new SslContextFactory.Server();
        ssl.setSslContext(context);
        HttpConfiguration https = new HttpConfiguration(http);
        https.addCustomizer(new SecureRequestCustomizer(false));
        ServerConnector connector = new ServerConnector(jetty, ssl, new HttpConnectionFactory(https));
        connector.setHost(host);
        connector.setPort(port);
        return connector;
    }

    private void resume(Context http) {
        if (access.toAct(http)) {
            boolean resumed = processor.resume();
            LOG.atInfo().addKeyValue("resumed", resumed).log("Asked to go on");
            JsonBody.write(http, UP, Map.of("resumed", resumed));
        }
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
