package io.ordernotifier.rendering;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which language an email is written in, and how dates and money are written in it.
 *
 * <p>The buyer's language counts, else the marketplace's; of the languages there are templates for, the one that the
 * usual fallback finds (zh-Hant-HK → zh-TW, de-AT → de), else English. An email is never in two languages.
 */
final class Languages {
    private static final int MOST_KNOWN = 500;
    private static final int LONGEST_KNOWN = 35;
    /** Tags that were parsed before. They come from the event and may be anything, so not all are kept. */
    private static final Map<String, Locale> PARSED = new ConcurrentHashMap<>();

    private static final Set<String> TRADITIONAL_CHINESE_REGIONS = Set.of("TW", "HK", "MO");

    private final Set<Locale> written;
    private final Set<Locale> formats;
    /** What was looked up before. A locale comes from the event and may be anything, so not all are kept. */
    private final Map<Locale, Locale> known = new ConcurrentHashMap<>();

    /**
     * @param written the languages there are templates for; English must be among them
     * @param marketplaces whose languages are also the ways of writing dates and money: a fixed set, whatever locale a
     *     buyer claims to have
     */
    Languages(Collection<Locale> written, Marketplaces marketplaces) {
        this.written = Set.copyOf(written);
        this.formats = new HashSet<>(written);
        marketplaces.all().forEach(marketplace -> formats.addAll(marketplace.locales()));
    }

    /** The buyer's own language where it is known, else the marketplace's. */
    static Locale wanted(@Nullable String buyersTag, Marketplace marketplace) {
        Locale buyers = buyersTag == null ? Locale.ROOT : parsed(buyersTag);
        return buyers.getLanguage().isEmpty() ? marketplace.usualLocale() : buyers.stripExtensions();
    }

    private static Locale parsed(String tag) {
        Locale before = PARSED.get(tag);
        if (before != null) {
            return before;
        }
        Locale parsed = Locale.forLanguageTag(tag.strip().replace('_', '-'));
        if (PARSED.size() < MOST_KNOWN && tag.length() <= LONGEST_KNOWN) {
            PARSED.put(tag, parsed);
        }
        return parsed;
    }

    /** The language to write in for a buyer who wants that one. */
    Locale written(Locale wanted) {
        Locale before = known.get(wanted);
        if (before != null) {
            return before;
        }
        Locale found = Locale.lookup(List.of(new LanguageRange(plain(wanted).toLanguageTag())), written);
        Locale language = found == null ? Locale.ENGLISH : found;
        if (known.size() < MOST_KNOWN) {
            known.put(wanted, language);
        }
        return language;
    }

    /**
     * How dates and money are written for that buyer: as in his region, or the marketplace's, where the email is in his
     * language, else as is usual in the email's.
     */
    Locale format(Locale written, Locale wanted, Marketplace marketplace) {
        if (!written.getCountry().isEmpty() || !written.getLanguage().equals(wanted.getLanguage())) {
            return written;
        }
        String region = wanted.getCountry().isEmpty() ? marketplace.country() : wanted.getCountry();
        Locale regional = region.isEmpty() ? written : new Locale(written.getLanguage(), region);
        return formats.contains(regional) ? regional : written;
    }

    /** Without script and variant; Chinese by the region that stands for its script. */
    private static Locale plain(Locale wanted) {
        if (wanted.getLanguage().equals("zh")) {
            boolean traditional = wanted.getScript().equals("Hant")
                    || wanted.getScript().isEmpty() && TRADITIONAL_CHINESE_REGIONS.contains(wanted.getCountry());
            return traditional ? Locale.TAIWAN : Locale.CHINA;
        }
        return new Locale(wanted.getLanguage(), wanted.getCountry());
    }
}
