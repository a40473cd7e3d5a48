package io.ordernotifier.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.util.Map;

/** Answers in JSON, in UTF-8. */
final class JsonBody {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonBody() {}

    static void write(Context http, int status, Object view) {
        try {
            http.status(status).contentType("application/json; charset=utf-8").result(MAPPER.writeValueAsBytes(view));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(view.getClass().getSimpleName() + " cannot be written as JSON", e);
        }
    }

    static void error(Context http, int status, String message) {
        write(http, status, Map.of("error", message));
    }
}
