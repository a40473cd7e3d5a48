package io.ordernotifier;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may see whom. A new arrow is a decision: it is drawn here first. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

    /** What happens to an event on its way out, in order; {@code carrier} knows only events. Each sees what is named beside it. {@code sample} makes orders up, to try things out. */
    private static final Map<String, List<String>> STAGES = Map.of(
            "event", List.of(),
            "carrier", List.of("event"),
            "order", List.of("event"),
            "notification", List.of("event", "order", "carrier"),
            "sample", List.of("event", "order", "notification"),
            "rendering", List.of("event", "order", "notification", "carrier"),
            "policy", List.of("event", "order", "notification", "carrier", "rendering", "spelling"),
            "output", List.of("event", "order", "notification", "carrier", "rendering", "policy"));

    /** The programs around the stages; they alone know Kafka. */
    private static final String[] EDGES = packages(
            "streams",
            "clients",
            "scan",
            "drafttopic",
            "replay",
            "rejected",
            "explain",
            "feedfile",
            "console",
            "command",
            "demo",
            "bench");

    private static final DescribedPredicate<JavaClass> KAFKA = resideInAnyPackage("org.apache.kafka..", "kafka..");

    private static final String GENERATED = "io.ordernotifier.avro..";

    @ParameterizedTest
    @MethodSource("stages")
    void shouldLetAStageSeeOnlyTheStagesBeforeIt(String stage) {
        String[] itselfAndBefore = packages(
                Stream.concat(Stream.of(stage), STAGES.get(stage).stream()).toArray(String[]::new));
        noClasses()
                .that()
                .resideInAPackage(packages(stage)[0])
                .should()
                .dependOnClassesThat(
                        are(resideInAPackage("io.ordernotifier..")).and(not(resideInAnyPackage(itselfAndBefore))))
                .check(PRODUCT);
    }

    static Set<String> stages() {
        return STAGES.keySet();
    }

    @Test
    void shouldLetWireSeeOnlyTheStages() {
        noClasses()
                .that()
                .resideInAPackage("io.ordernotifier.wire..")
                .should()
                .dependOnClassesThat(are(resideInAPackage("io.ordernotifier.."))
                        .and(not(resideInAnyPackage(packages("wire", "avro"))))
                        .and(not(resideInAnyPackage(packages(stages().toArray(String[]::new))))))
                .check(PRODUCT);
    }

    @Test
    void shouldLetLintSeeOnlyTheStagesSamplesAndEmailFiles() {
        noClasses()
                .that()
                .resideInAPackage("io.ordernotifier.lint..")
                .should()
                .dependOnClassesThat(are(resideInAPackage("io.ordernotifier.."))
                        .and(not(resideInAnyPackage(packages("lint", "emailfile", "sample"))))
                        .and(not(resideInAnyPackage(packages(stages().toArray(String[]::new))))))
                .check(PRODUCT);
    }

    /** It takes hours for a long text of capital sigmas: {@code Letters.small} does not. */
    @Test
    void shouldNotMakeLettersOfDraftsSmallAsStringDoes() {
        noClasses()
                .that()
                .resideInAPackage("io.ordernotifier.policy..")
                .should()
                .callMethod(String.class, "toLowerCase", Locale.class)
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .check(PRODUCT);
    }

    @Test
    void shouldKeepAvroInWire() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.ordernotifier.wire..", GENERATED)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.avro..", GENERATED)
                .check(PRODUCT);
    }

    @Test
    void shouldKeepKafkaOnTheEdges() {
        noClasses()
                .that(are(not(resideInAnyPackage(EDGES)))
                        .and(not(resideInAnyPackage("io.ordernotifier", "io.ordernotifier.wire.."))))
                .should()
                .dependOnClassesThat(are(KAFKA))
                .check(PRODUCT);
    }

    /** Beside Kafka's serializers: its exceptions, by which Kafka knows what may be tried again, and its reading of TLS settings. */
    @Test
    void shouldLetWireSeeOfKafkaOnlyWhatASerializerMust() {
        noClasses()
                .that()
                .resideInAPackage("io.ordernotifier.wire..")
                .should()
                .dependOnClassesThat(are(KAFKA)
                        .and(not(resideInAnyPackage(
                                "org.apache.kafka.common",
                                "org.apache.kafka.common.security.ssl..",
                                "org.apache.kafka.common.serialization..",
                                "org.apache.kafka.common.errors..",
                                "org.apache.kafka.common.header..",
                                "org.apache.kafka.common.config.."))))
                .check(PRODUCT);
    }

    /** The table of settings is a {@code ConfigDef} of Kafka's. */
    @Test
    void shouldLetSettingsSeeOfKafkaOnlyItsConfigurationTable() {
        noClasses()
                .that()
                .resideInAPackage("io.ordernotifier")
                .should()
                .dependOnClassesThat(are(KAFKA).and(not(resideInAPackage("org.apache.kafka.common.config.."))))
                .check(PRODUCT);
    }

    /** The broker's jars are not shipped. */
    @Test
    void shouldKeepTheBrokerInDemoAndBench() {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages("demo", "bench"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "kafka..",
                        "scala..",
                        "org.apache.kafka.server..",
                        "org.apache.kafka.metadata..",
                        "org.apache.kafka.raft..")
                .check(PRODUCT);
    }

    @Test
    void shouldLetOnlyCommandsSeeDemoAndBench() {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages("demo", "bench", "command"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages("demo", "bench"))
                .check(PRODUCT);
    }

    @Test
    void shouldLetOnlyMainSeeCommands() {
        noClasses()
                .that(are(not(resideInAPackage("io.ordernotifier.command.."))).and(not(thatAre(Main.class))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.ordernotifier.command..")
                .check(PRODUCT);
    }

    @Test
    void shouldKeepFreeMarkerInRendering() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.ordernotifier.rendering..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("freemarker..")
                .check(PRODUCT);
    }

    @Test
    void shouldKeepTheHtmlParserInPolicy() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.ordernotifier.policy..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jsoup..")
                .check(PRODUCT);
    }

    @Test
    void shouldKeepTheMailLibraryInEmailfile() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.ordernotifier.emailfile..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.mail..")
                .check(PRODUCT);
    }

    /** A replay must give the same bytes, on any machine: time, chance, locale and zone come in with the record. */
    @Test
    void shouldKeepClockChanceAndTheMachinesLocaleOutOfTheStages() {
        noClasses()
                .that()
                .resideInAnyPackage(packages(stages().toArray(String[]::new)))
                .should()
                .accessTargetWhere(describe("asks the machine", ArchitectureTest::asksTheMachine))
                .check(PRODUCT);
    }

    @Test
    void shouldHaveNoCyclesBetweenPackages() {
        slices().matching("io.ordernotifier.(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void shouldSayOfEveryPackageThatNothingIsNullUnlessMarked() {
        assertThat(PRODUCT.stream().filter(not(resideInAPackage(GENERATED))).map(JavaClass::getPackage))
                .filteredOn(folder -> !folder.isAnnotatedWith(NullMarked.class))
                .extracting(JavaPackage::getName)
                .as("packages whose package-info.java does not say @NullMarked")
                .isEmpty();
    }

    @Test
    void shouldNameClassesForWhatTheyDo() {
        classes()
                .that(are(not(resideInAPackage(GENERATED))))
                .should()
                .haveNameNotMatching(".*(Impl|Manager|Helper|Utils?|Data|Info|Base)")
                .check(PRODUCT);
    }

    private static boolean asksTheMachine(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return (owner.startsWith("java.time.") && name.equals("now"))
                || (owner.equals("java.time.Clock") && (name.startsWith("system") || name.startsWith("tick")))
                || (owner.equals("java.lang.System") && (name.equals("currentTimeMillis") || name.equals("nanoTime")))
                || (owner.equals("java.util.UUID") && name.equals("randomUUID"))
                || (owner.equals("java.lang.Math") && name.equals("random"))
                || (owner.equals("java.util.Random") && name.equals("<init>"))
                || (owner.equals("java.util.Date") && name.equals("<init>"))
                || (owner.equals("java.util.Locale") && name.equals("getDefault"))
                || (owner.equals("java.time.ZoneId") && name.equals("systemDefault"))
                || (owner.equals("java.util.TimeZone") && name.equals("getDefault"));
    }

    private static String[] packages(String... names) {
        return Stream.of(names).map(name -> "io.ordernotifier." + name + "..").toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> thatAre(Class<?> type) {
        return DescribedPredicate.describe("are " + type.getSimpleName(), candidate -> candidate.isEquivalentTo(type));
    }

    private static DescribedPredicate<JavaAccess<?>> describe(String description, Predicate<JavaAccess<?>> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }
}
