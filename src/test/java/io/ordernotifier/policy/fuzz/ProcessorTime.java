package io.ordernotifier.policy.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** What the current thread has had of the processor: other work of the machine does not count. */
public final class ProcessorTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ProcessorTime() {}

    public static long nanos() {
        return THREADS.getCurrentThreadCpuTime();
    }
}
