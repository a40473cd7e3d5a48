package io.ordernotifier.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.AppInfoParser;

/**
 * What was measured on: without it a figure says nothing.
 *
 * @param load the system's load average over the last minute before anything was started; negative where it is not told
 */
public record Machine(
        String processor, int processors, long memoryMegabytes, String system, String java, String kafka, double load) {

    /** This one, now. */
    public static Machine here() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return new Machine(
                processorName(),
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize() >> 20,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vendor") + " " + Runtime.version(),
                AppInfoParser.getVersion(),
                system.getSystemLoadAverage());
    }

    private static String processorName() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    /** In one line. */
    public String describe() {
        return String.format(
                "%d x %s, %.0f GiB, %s, Java %s, Kafka %s, load %.2f before the start",
                processors, processor, memoryMegabytes / 1024.0, system, java, kafka, load);
    }
}
