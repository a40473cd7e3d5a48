package io.ordernotifier.event;

/** An event and the record it came in. */
public record Arrival(SourceRecord source, OrderEvent event) {}
