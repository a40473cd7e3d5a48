/**
 * A simulated order management system: a small shop that sells on several marketplaces, with everything that can happen
 * to an order, and everything that can be wrong with a record. All people, addresses and goods are invented.
 */
@NullMarked
package io.ordernotifier.demo.oms;

import org.jspecify.annotations.NullMarked;
