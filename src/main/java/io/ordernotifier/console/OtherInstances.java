package io.ordernotifier.console;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** Asks the instance that keeps an order, with our own token, in the scheme we speak ourselves, and passes its answer on. */
final class OtherInstances {
    /** On a question that another instance passed on: it is not passed on again. */
    static final String FORWARDED = "Order-Notifier-Forwarded";

    private static final int BAD_GATEWAY = 502;
    private static final Duration WITHIN = Duration.ofSeconds(5);

    private final Optional<String> token;
    private final String scheme;
    private final HttpClient client;

    OtherInstances(Optional<String> token, Optional<SSLContext> tls) {
        this.token = token;
        this.scheme = tls.isPresent() ? "https" : "http";
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(WITHIN);
        tls.ifPresent(builder::sslContext);
        this.client = builder.build();
    }

    /**
     * Answers with what the other instance says of the order.
     *
     * @param address {@code host:port}
     */
    void ask(String address, String orderId, boolean masked, Context http) {
        String path =
                "/orders/" + URLEncoder.encode(orderId, StandardCharsets.UTF_8).replace("+", "%20");
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(scheme + "://" + address + path + (masked ? "?masked" : "")))
                .timeout(WITHIN)
                .header(FORWARDED, "true");
        token.ifPresent(each -> request.header("Authorization", "Bearer " + each));
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            http.status(answer.statusCode())
                    .contentType("application/json; charset=utf-8")
                    .result(answer.body());
        } catch (IOException e) {
            JsonBody.error(
                    http,
                    BAD_GATEWAY,
                    "instance " + address + ", which keeps order " + orderId + ", does not answer ("
                            + e.getClass().getSimpleName() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            JsonBody.error(http, BAD_GATEWAY, "interrupted while asking instance " + address);
        }
    }
}
