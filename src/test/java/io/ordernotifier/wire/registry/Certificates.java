package io.ordernotifier.wire.registry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A key and its self-signed certificate, made for one test by the JDK's keytool. */
public record Certificates(Path store, Path trust) {
    static final String PASSWORD = "changeit";
    private static final String ALIAS = "registry";

    /** @param subjectAlternativeName as keytool has it, {@code ip:127.0.0.1} or {@code dns:registry.example} */
    public static Certificates make(Path folder, String subjectAlternativeName)
            throws IOException, InterruptedException {
        Path store = folder.resolve("key.p12");
        Path certificate = folder.resolve("certificate.pem");
        Path trust = folder.resolve("trust.p12");
        keytool(
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=registry",
                "-ext",
                "san=" + subjectAlternativeName,
                "-keystore",
                store.toString());
        keytool("-exportcert", "-rfc", "-file", certificate.toString(), "-keystore", store.toString());
        keytool("-importcert", "-noprompt", "-file", certificate.toString(), "-keystore", trust.toString());
        return new Certificates(store, trust);
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", ALIAS, "-storetype", "PKCS12", "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("keytool failed: " + output);
        }
    }

    /** Shows this certificate and trusts nobody but whoever has it, too. */
    public SSLContext context() throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(load(store), PASSWORD.toCharArray());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(load(trust));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    String certificatePem() throws IOException, GeneralSecurityException {
        return pem("CERTIFICATE", load(store).getCertificate(ALIAS).getEncoded());
    }

    String keyPem() throws IOException, GeneralSecurityException {
        return pem(
                "PRIVATE KEY", load(store).getKey(ALIAS, PASSWORD.toCharArray()).getEncoded());
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END " + kind + "-----\n";
    }

    private static KeyStore load(Path file) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(file)) {
            keys.load(content, PASSWORD.toCharArray());
        }
        return keys;
    }
}
