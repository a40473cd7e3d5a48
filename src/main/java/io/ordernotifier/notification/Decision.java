package io.ordernotifier.notification;

/** Whether a change is told to the buyer. */
public sealed interface Decision {

    <R> R match(Cases<R> cases);

    /** The buyer must be told. */
    record Tell(BuyerNotification notification) implements Decision {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tell(this);
        }
    }

    /** Nothing is said, on purpose. */
    record Silent(Silence reason) implements Decision {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.silent(this);
        }
    }

    /** Why nothing is said. */
    enum Silence {
        /** An order placed calls for no email of the seller's. */
        ORDER_PLACED,
        /** The buyer asked for the cancellation. */
        BUYER_CANCELLED,
        /** The new date is still within what was promised. */
        WITHIN_PROMISE
    }

    /** One answer for each decision. */
    interface Cases<R> {
        R tell(Tell decision);

        R silent(Silent decision);
    }
}
