package io.ordernotifier.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.policy.PolicyPack;
import io.ordernotifier.policy.PolicyPacks;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkloadTest {
    private final Workload workload = new Workload(1);

    @Test
    void shouldGiveTheSameOrderForTheSameNumberAndAnotherForAnyOther() {
        assertThat(new Workload(1).placed(17)).isEqualTo(workload.placed(17));
        assertThat(new Workload(2).placed(17)).isNotEqualTo(workload.placed(17));
        assertThat(IntStream.range(0, 50_000).mapToObj(workload::placed).map(OrderPlaced::orderId))
                .doesNotHaveDuplicates();
    }

    /** An order that the policy rejects would cost less than it should. */
    @Test
    void shouldMakeOrdersWhoseEmailsThePolicyClears() {
        PolicyPack pack = PolicyPacks.load(PolicyPacks.BUILT_IN.get(0));

        assertThat(new SampleOrders(workload).list(300))
                .allSatisfy(sample ->
                        assertThat(pack.review(sample.draft()).violations()).isEmpty());
    }
}
