package io.ordernotifier.bench;

import java.time.Duration;

/** Processor time that processes have used so far, in all their threads; the system counts it in hundredths of a second. */
record CpuTime(Duration processor, Duration broker) {

    static CpuTime of(long processorPid, long brokerPid) {
        return new CpuTime(usedBy(processorPid), usedBy(brokerPid));
    }

    CpuTime since(CpuTime before) {
        return new CpuTime(processor.minus(before.processor), broker.minus(before.broker));
    }

    private static Duration usedBy(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow(() -> new IllegalStateException("process " + pid + " has ended"));
    }
}
