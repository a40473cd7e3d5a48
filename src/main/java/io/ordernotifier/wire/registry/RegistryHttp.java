package io.ordernotifier.wire.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Calls the registry: one address after the other, each request with a time limit, again while that may help. All calls
 * may be repeated without harm: registering the same schema twice gives the same ID.
 */
final class RegistryHttp {
    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";

    private final RegistrySettings settings;
    private final HttpClient http;
    private final ReachabilityLog log;
    private final LongSupplier nanoClock;
    private final ObjectMapper json = new ObjectMapper();
    /** The address that answered last. */
    private volatile int current;

    RegistryHttp(RegistrySettings settings, LongSupplier nanoClock) {
        this.settings = settings;
        this.nanoClock = nanoClock;
        this.log = new ReachabilityLog(LoggerFactory.getLogger(SchemaRegistry.class), nanoClock);
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(atLeastOne(settings.connectTimeout()));
        if (settings.sslContext() != null) {
            builder.sslContext(settings.sslContext());
        }
        ProxySelector proxy = settings.proxy() != null ? settings.proxy() : ProxySelector.getDefault();
        if (proxy != null) {
            builder.proxy(proxy);
        }
        this.http = builder.build();
    }

    /** An answer that says something of what was asked. */
    record Answer(int status, JsonNode body) {
        boolean ok() {
            return status / 100 == 2;
        }

        /** The registry's own code, e.g. 40403; 0 where it gave none. */
        int errorCode() {
            return body.path("error_code").asInt(0);
        }

        /** 40401 subject, 40402 version or 40403 schema not found: the registry knows the question, and the answer is no. */
        boolean notFound() {
            return status == 404 && errorCode() / 100 == 404;
        }

        String message() {
            return status + (errorCode() == 0 ? "" : " (" + errorCode() + ")") + ": "
                    + body.path("message").asText("no message");
        }
    }

    Answer get(String path) {
        return call(path, null);
    }

    Answer post(String path, JsonNode body) {
        return call(path, body);
    }

    /** @throws RegistryUnreachableException when no address gave an answer in time */
    private Answer call(String path, @Nullable JsonNode body) {
        // While it is known to be down one round must do: whoever needs it comes again.
        boolean down = log.isDown();
        long end = nanoClock.getAsLong() + (down ? oneRound() : settings.deadline()).toNanos();
        int rounds = down ? 1 : settings.maxRetries() + 1;
        Trouble trouble = new Trouble("there was no time to ask it", null, true);
        for (int i = 0; i < rounds && trouble.passing && (i == 0 || pause(i, end)); i++) {
            try {
                Answer answer = ask(path, body, end);
                log.reached();
                return answer;
            } catch (Trouble e) {
                trouble = e;
            }
        }
        String message = String.valueOf(trouble.getMessage());
        log.unreachable(message, trouble.getCause());
        throw new RegistryUnreachableException("The schema registry cannot be reached: " + message, trouble.getCause());
    }

    private Duration oneRound() {
        return min(
                settings.deadline(),
                settings.readTimeout().multipliedBy(settings.endpoints().size()));
    }

    /** Asks one address after the other, first the one that answered last, each with its share of the time. */
    private Answer ask(String path, @Nullable JsonNode body, long end) throws Trouble {
        int count = settings.endpoints().size();
        int first = current;
        Trouble trouble = new Trouble("it has no address", null, false);
        for (int i = 0; i < count; i++) {
            int index = (first + i) % count;
            Duration share = Duration.ofNanos(left(end)).dividedBy(count - i);
            try {
                Answer answer = askOne(settings.endpoints().get(index), path, body, min(settings.readTimeout(), share));
                current = index;
                return answer;
            } catch (Trouble e) {
                trouble = e.passing || !trouble.passing ? e : trouble;
            }
        }
        throw trouble;
    }

    private Answer askOne(RegistrySettings.Endpoint endpoint, String path, @Nullable JsonNode body, Duration limit)
            throws Trouble {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint.base() + path))
                .header("Accept", CONTENT_TYPE + ", application/json")
                .header("User-Agent", "order-notifier");
        settings.headers().forEach(request::header);
        if (endpoint.authorization() != null) {
            request.header("Authorization", endpoint.authorization());
        }
        if (body == null) {
            request.GET();
        } else {
            request.header("Content-Type", CONTENT_TYPE).POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        }
        HttpResponse<byte[]> response = send(endpoint, request.build(), atLeastOne(limit));
        return understand(endpoint, response, body != null);
    }

    /** Limits the whole exchange: the client's own limit ends when the head of the answer is there. */
    private HttpResponse<byte[]> send(RegistrySettings.Endpoint endpoint, HttpRequest request, Duration limit)
            throws Trouble {
        CompletableFuture<HttpResponse<byte[]>> exchange =
                http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return exchange.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw new Trouble(endpoint + " did not answer within " + limit.toMillis() + " ms", e, true);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new Trouble(endpoint + " failed, " + describe(cause), cause, true);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            throw new InterruptException(e);
        }
    }

    private static String describe(Throwable cause) {
        if (cause instanceof ConnectException && cause.getMessage() == null) {
            return "nobody accepts connections there (ConnectException)";
        }
        return cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
    }

    private Answer understand(RegistrySettings.Endpoint endpoint, HttpResponse<byte[]> response, boolean posted)
            throws Trouble {
        int status = response.statusCode();
        if (status >= 500 || status == 408 || status == 429) {
            throw new Trouble(endpoint + " answered " + status, null, true);
        }
        if (status == 401 || status == 403 || status == 407) {
            throw new Trouble(
                    endpoint + " answered " + status + ": check the credentials for the schema registry", null, false);
        }
        Answer answer = new Answer(status, parse(endpoint, status, response.body()));
        boolean refused = status == 409 || status == 422 || posted && status / 100 == 4 && status != 404;
        if (answer.ok() || answer.notFound() || refused) {
            return answer;
        }
        throw new Trouble(
                endpoint + " answered " + status + ", which no schema registry does: check " + RegistrySettings.URL,
                null,
                false);
    }

    private JsonNode parse(RegistrySettings.Endpoint endpoint, int status, byte[] body) throws Trouble {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            // Without the exception, which quotes the text.
            throw new Trouble(
                    endpoint + " answered " + status + " with something that is no JSON: check " + RegistrySettings.URL,
                    null,
                    false);
        } catch (IOException e) {
            throw new Trouble(endpoint + " answered " + status + " with something that cannot be read", e, false);
        }
    }

    /** Waits before another attempt; says whether there is time for one. */
    private boolean pause(int attempt, long end) {
        long wait = Math.min(
                settings.retryMaxWait().toMillis(), settings.retryWait().toMillis() << Math.min(attempt - 1, 20));
        // Not all instances at the same moment.
        wait = wait / 2 + ThreadLocalRandom.current().nextLong(wait / 2 + 1);
        if (Duration.ofMillis(wait).toNanos() >= left(end)) {
            return false;
        }
        try {
            Thread.sleep(wait);
            return true;
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private long left(long end) {
        return end - nanoClock.getAsLong();
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Duration atLeastOne(Duration limit) {
        return limit.toMillis() < 1 ? Duration.ofMillis(1) : limit;
    }

    /** One address did not help. */
    private static final class Trouble extends Exception {
        private static final long serialVersionUID = 1L;
        /** Whether the same request may succeed in a moment. */
        final boolean passing;

        Trouble(String message, @Nullable Throwable cause, boolean passing) {
            super(message, cause);
            this.passing = passing;
        }
    }
}
