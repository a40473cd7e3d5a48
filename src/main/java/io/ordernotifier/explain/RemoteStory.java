package io.ordernotifier.explain;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ordernotifier.Settings;
import io.ordernotifier.console.Tls;
import io.ordernotifier.story.Story;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Asks a running processor for an order's story. */
public final class RemoteStory {
    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final URI address;
    private final Settings settings;

    public RemoteStory(URI address, Settings settings) {
        this.address = address;
        this.settings = settings;
    }

    /**
     * The story; empty where the processor knows nothing of the order.
     *
     * @param reveal asks for personal data too, which takes the token
     * @throws RemoteStoryException when there is no answer, or a refusal
     */
    public Story of(String orderId, boolean reveal) throws InterruptedException {
        String path =
                "/orders/" + URLEncoder.encode(orderId, StandardCharsets.UTF_8).replace("+", "%20");
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path + (reveal ? "" : "?masked")))
                .timeout(WITHIN);
        settings.httpToken().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        HttpClient.Builder client = HttpClient.newBuilder().connectTimeout(WITHIN);
        settings.httpTls().map(Tls::context).ifPresent(client::sslContext);
        try {
            HttpResponse<byte[]> answer = client.build().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            JsonNode body = JSON.readTree(answer.body());
            if (answer.statusCode() == NOT_FOUND && body.path("error").asText().startsWith("no event of order")) {
                return new Story(orderId, List.of(), List.of(), null);
            }
            if (answer.statusCode() != OK) {
                throw new RemoteStoryException(address + " answers " + answer.statusCode() + ": "
                        + body.path("error").asText());
            }
            if (reveal
                    && !body.path("personal").isObject()
                    && body.path("placed").isObject()) {
                throw new RemoteStoryException(
                        address + " shows no personal data without the token: set http.token, by a config provider");
            }
            return JSON.treeToValue(body, Story.class);
        } catch (IOException e) {
            throw new RemoteStoryException("no answer from " + address + " (" + e + ")");
        }
    }
}
