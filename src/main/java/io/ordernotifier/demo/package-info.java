/**
 * Order Notifier to look at: an embedded broker, a schema registry, and an order management system that invents its
 * orders. The broker and the registry serve tests and benchmarks, too. The broker's jars are not part of what is shipped.
 */
@NullMarked
package io.ordernotifier.demo;

import org.jspecify.annotations.NullMarked;
