package io.ordernotifier.wire.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** A registry that misbehaves as told: gives the prepared answers one after the other, the last one for ever. */
final class ScriptedServer implements AutoCloseable {
    static final String SCHEMA =
            "{\"schema\":\"{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"Cup\\\",\\\"fields\\\":[]}\"}";

    /** What one request meets with. */
    @FunctionalInterface
    interface Reply {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Deque<Reply> script = new ArrayDeque<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch closed = new CountDownLatch(1);

    ScriptedServer(Reply... script) throws IOException {
        this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), script);
    }

    ScriptedServer(SSLContext tls, Reply... script) throws IOException {
        this(https(new HttpsConfigurator(tls)), script);
    }

    static ScriptedServer askingForACertificate(SSLContext tls, Reply... script) throws IOException {
        return new ScriptedServer(
                https(new HttpsConfigurator(tls) {
                    @Override
                    public void configure(HttpsParameters connection) {
                        SSLParameters parameters = tls.getDefaultSSLParameters();
                        parameters.setNeedClientAuth(true);
                        connection.setSSLParameters(parameters);
                    }
                }),
                script);
    }

    private ScriptedServer(HttpServer server, Reply... script) {
        this.server = server;
        this.script.addAll(List.of(script));
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    private static HttpServer https(HttpsConfigurator tls) throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(tls);
        return server;
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    /** Method and address of each request, in their order. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    static Reply answers(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    /** The request is served, the answer never comes. */
    Reply losesTheAnswer() {
        return exchange -> closed.await();
    }

    /** The head comes, and then only a part of the body. */
    Reply stopsInTheMiddle() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            closed.await();
        };
    }

    static Reply answersOnlyWith(String header, String value, Reply otherwise) {
        return exchange -> {
            if (value.equals(exchange.getRequestHeaders().getFirst(header))) {
                answers(200, SCHEMA).to(exchange);
            } else {
                otherwise.to(exchange);
            }
        };
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        Reply reply;
        synchronized (script) {
            reply = script.size() > 1 ? script.removeFirst() : script.getFirst();
        }
        try {
            reply.to(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
