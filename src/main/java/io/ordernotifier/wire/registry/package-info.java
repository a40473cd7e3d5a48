/**
 * The schema registry: a client of the Confluent REST API, which other registries speak too. It tells apart what the
 * registry does not know, what it refuses, and that it cannot be reached.
 */
@NullMarked
package io.ordernotifier.wire.registry;

import org.jspecify.annotations.NullMarked;
