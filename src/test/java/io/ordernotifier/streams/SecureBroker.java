package io.ordernotifier.streams;

import io.ordernotifier.TestCertificates;
import io.ordernotifier.demo.EmbeddedBroker;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;

/**
 * A broker that lets nobody in without TLS and a password, and lets nobody do what is not allowed by an ACL. The user
 * {@link #ADMIN} may do everything.
 */
final class SecureBroker {
    static final String ADMIN = "admin";

    private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule required";

    private final TestCertificates certificates;
    private final EmbeddedBroker broker;
    private final Map<String, String> passwords;

    private SecureBroker(TestCertificates certificates, EmbeddedBroker broker, Map<String, String> passwords) {
        this.certificates = certificates;
        this.broker = broker;
        this.passwords = passwords;
    }

    /** @param passwords by user; one of them is the administrator */
    static SecureBroker start(Path folder, Map<String, String> passwords) throws Exception {
        TestCertificates certificates = TestCertificates.make(folder.resolve("certificates"));
        EmbeddedBroker broker = EmbeddedBroker.start(
                folder.resolve("broker"), EmbeddedBroker.ANY_PORT, settings(certificates, passwords));
        return new SecureBroker(certificates, broker, passwords);
    }

    /** The one listener keeps its name and gets another protocol. The broker writes to itself through it as well. */
    private static Map<String, String> settings(TestCertificates certificates, Map<String, String> passwords)
            throws Exception {
        StringBuilder users = new StringBuilder();
        passwords.forEach((user, password) -> users.append(" user_%s=\"%s\"".formatted(user, password)));
        Map<String, String> settings = new HashMap<>();
        settings.put("listener.security.protocol.map", "PLAINTEXT:SASL_SSL,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("sasl.enabled.mechanisms", "PLAIN");
        settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        settings.put(
                "listener.name.plaintext.plain.sasl.jaas.config",
                "%s username=\"%s\" password=\"%s\"%s;".formatted(PLAIN, ADMIN, passwords.get(ADMIN), users));
        settings.put("ssl.keystore.location", certificates.keyStore().toString());
        settings.put("ssl.keystore.password", TestCertificates.PASSWORD);
        settings.put("ssl.key.password", TestCertificates.PASSWORD);
        settings.put("ssl.truststore.location", certificates.trustStore().toString());
        settings.put("ssl.truststore.password", TestCertificates.PASSWORD);
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        // Only the controller's own listener knows somebody without a name.
        settings.put("super.users", "User:" + ADMIN + ";User:ANONYMOUS");
        return settings;
    }

    EmbeddedBroker broker() {
        return broker;
    }

    /** What a client of that user is configured with; the password as it stands in the settings, for instance a reference. */
    Map<String, String> client(String user, String password) throws Exception {
        Map<String, String> config = trusting();
        config.put("security.protocol", "SASL_SSL");
        config.put("sasl.mechanism", "PLAIN");
        config.put("sasl.jaas.config", "%s username=\"%s\" password=\"%s\";".formatted(PLAIN, user, password));
        return config;
    }

    /** What a client is configured with that knows the authority and no password. */
    Map<String, String> trusting() throws Exception {
        Map<String, String> config = new HashMap<>();
        config.put("bootstrap.servers", broker.bootstrapServers());
        config.put("security.protocol", "SSL");
        config.put("ssl.truststore.location", certificates.trustStore().toString());
        config.put("ssl.truststore.password", TestCertificates.PASSWORD);
        return config;
    }

    Map<String, String> administrator() throws Exception {
        return client(ADMIN, passwords.getOrDefault(ADMIN, ""));
    }

    void allow(Collection<AclBinding> acls) throws Exception {
        try (Admin admin = Admin.create(new HashMap<>(administrator()))) {
            admin.createAcls(acls).all().get();
        }
    }

    void take(AclBinding acl) throws Exception {
        try (Admin admin = Admin.create(new HashMap<>(administrator()))) {
            admin.deleteAcls(List.of(acl.toFilter())).all().get();
        }
    }
}
