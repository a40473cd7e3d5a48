package io.ordernotifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A certificate authority made for a test, and a certificate for this machine that it signed; made by the JDK's keytool. */
public final class TestCertificates {
    public static final String PASSWORD = "only-for-this-test";

    private final Path folder;
    private final KeyStore all;

    private TestCertificates(Path folder, KeyStore all) {
        this.folder = folder;
        this.all = all;
    }

    /** Makes them; the certificate is for {@code localhost} and 127.0.0.1. */
    public static TestCertificates make(Path folder) throws Exception {
        Files.createDirectories(folder);
        Path store = folder.resolve("all.p12");
        keytool(store, "ca", "CN=Test authority", "-ext", "bc:critical=ca:true");
        keytool(store, "server", "CN=localhost", "-signer", "ca", "-ext", "san=dns:localhost,ip:127.0.0.1");
        KeyStore all = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            all.load(in, PASSWORD.toCharArray());
        }
        return new TestCertificates(folder, all);
    }

    private static void keytool(Path store, String alias, String name, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "2",
                "-alias",
                alias,
                "-dname",
                name,
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD));
        command.addAll(List.of(more));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException("keytool: " + said);
        }
    }

    /** The server's key and certificates, PKCS #12. */
    public Path keyStore() throws Exception {
        KeyStore store = empty();
        store.setKeyEntry(
                "server",
                all.getKey("server", PASSWORD.toCharArray()),
                PASSWORD.toCharArray(),
                all.getCertificateChain("server"));
        return write(store, "server.p12");
    }

    /** The authority's certificate, PKCS #12. */
    public Path trustStore() throws Exception {
        KeyStore store = empty();
        store.setCertificateEntry("ca", all.getCertificate("ca"));
        return write(store, "trust.p12");
    }

    public Path certificatePem() throws Exception {
        StringBuilder chain = new StringBuilder();
        for (Certificate each : all.getCertificateChain("server")) {
            chain.append(pem("CERTIFICATE", each.getEncoded()));
        }
        return Files.writeString(folder.resolve("server.crt"), chain);
    }

    public Path keyPem() throws Exception {
        byte[] key = all.getKey("server", PASSWORD.toCharArray()).getEncoded();
        return Files.writeString(folder.resolve("server.key"), pem("PRIVATE KEY", key));
    }

    public Path caPem() throws Exception {
        byte[] certificate = all.getCertificate("ca").getEncoded();
        return Files.writeString(folder.resolve("ca.crt"), pem("CERTIFICATE", certificate));
    }

    private static String pem(String what, byte[] content) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + what + "-----\n" + base64 + "\n-----END " + what + "-----\n";
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD.toCharArray());
        return store;
    }

    private Path write(KeyStore store, String name) throws GeneralSecurityException, IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }
}
