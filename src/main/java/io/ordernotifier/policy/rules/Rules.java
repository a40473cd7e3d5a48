package io.ordernotifier.policy.rules;

import java.util.List;
import java.util.Optional;

/** All rules there are. */
public final class Rules {
    public static final List<RuleType> ALL = List.of(
            KindPermittedRule.TYPE,
            OrderIdRule.TYPE,
            RequiredFactRule.TYPE,
            LinkRule.TYPE,
            OptOutRule.TYPE,
            LinkedLogoRule.TYPE,
            WordRule.MARKETING,
            WordRule.CROSS_PROMOTION,
            WordRule.REVIEW_POSITIVE,
            WordRule.REVIEW_INCENTIVE,
            ReviewNeutralRule.TYPE,
            WordRule.OFF_AMAZON_PAYMENT,
            ContactDiversionRule.TYPE,
            ThanksOnlyRule.TYPE,
            TextLengthRule.TYPE,
            EmojiRule.TYPE,
            BuyerLanguageRule.TYPE);

    private Rules() {}

    public static Optional<RuleType> find(String id) {
        return ALL.stream().filter(type -> type.id().equals(id)).findFirst();
    }
}
