package io.ordernotifier.demo;

import io.ordernotifier.demo.oms.OmsRecord;

/** A record that the simulated system has written, and where it lies. */
record SentEvent(OmsRecord written, Place place) {}
