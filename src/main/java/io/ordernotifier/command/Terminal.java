package io.ordernotifier.command;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Help.Ansi;

/** Whether a person watches stderr. Java only knows this of stdin and stdout together, so the shell's {@code test} is asked. */
final class Terminal {
    private static final boolean ERR_IS_ONE = test("2");

    private Terminal() {}

    static boolean errIsOne() {
        return ERR_IS_ONE;
    }

    /** Colour on a terminal that knows it, unless the person does not want it (https://no-color.org). */
    static Ansi colourOfErr() {
        boolean wanted = System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
        return ERR_IS_ONE && wanted ? Ansi.ON : Ansi.OFF;
    }

    private static boolean test(String descriptor) {
        try {
            Process test =
                    new ProcessBuilder("test", "-t", descriptor).inheritIO().start();
            return test.waitFor(1, TimeUnit.SECONDS) && test.exitValue() == 0;
        } catch (IOException e) {
            return false; // no such program: no terminal of the kind that knows colour either
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
