package io.ordernotifier.bench;

import io.ordernotifier.Main;
import io.ordernotifier.demo.JavaProgram;

/** What is run and measured. */
public enum Subject {
    /** The product, as {@code order-notifier run} starts it. */
    PIPELINE,

    /** The topology of the same shape without business logic. */
    SHAPE;

    /** As a report says it. */
    String title() {
        return this == PIPELINE ? "pipeline" : "shape   ";
    }

    /** The program without its settings. */
    JavaProgram program(Sizes sizes) {
        if (this == PIPELINE) {
            // The topics hold what the runs before have sent.
            return JavaProgram.of(Main.class).arguments("run", "--from-scratch");
        }
        return JavaProgram.of(ShapeMain.class)
                .arguments("--state-size", Integer.toString(sizes.state()))
                .arguments("--subject-size", Integer.toString(sizes.subject()))
                .arguments("--text-size", Integer.toString(sizes.text()))
                .arguments("--html-size", Integer.toString(sizes.html()));
    }
}
