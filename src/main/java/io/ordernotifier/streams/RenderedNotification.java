package io.ordernotifier.streams;

import io.ordernotifier.rendering.Rendering;

/** A notification between the steps that render and review it. */
record RenderedNotification(Rendering rendering, Consequence.Notify reason) {}
