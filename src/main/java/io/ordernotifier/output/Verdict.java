package io.ordernotifier.output;

import java.util.List;

/** What is done with a draft. */
public sealed interface Verdict {

    <R> R match(Cases<R> cases);

    /** The draft that is not sent: one or none. */
    default List<RejectedDraft> keptBack() {
        return match(new Cases<>() {
            @Override
            public List<RejectedDraft> cleared(Cleared verdict) {
                return List.of();
            }

            @Override
            public List<RejectedDraft> rejected(Rejected verdict) {
                return List.of(verdict.draft());
            }

            @Override
            public List<RejectedDraft> unrendered(Unrendered verdict) {
                return List.of(verdict.draft());
            }
        });
    }

    /** It is sent. */
    record Cleared(Email email) implements Verdict {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.cleared(this);
        }
    }

    /** It is kept back, for it breaks the policy. */
    record Rejected(RejectedDraft draft) implements Verdict {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rejected(this);
        }
    }

    /** There is no draft to send, for it could not be rendered or reviewed. */
    record Unrendered(RejectedDraft draft) implements Verdict {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unrendered(this);
        }
    }

    /** One answer for each verdict. */
    interface Cases<R> {
        R cleared(Cleared verdict);

        R rejected(Rejected verdict);

        R unrendered(Unrendered verdict);
    }
}
