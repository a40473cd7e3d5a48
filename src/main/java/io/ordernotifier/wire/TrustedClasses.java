package io.ordernotifier.wire;

import static org.apache.avro.util.ClassSecurityValidator.composite;

import io.ordernotifier.avro.EmailMessage;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Lets Avro make objects of the generated classes. From 1.12.2 Avro makes none of a class that it was not told to trust,
 * since a schema that comes from outside could name any class; reading and writing end in a SecurityException.
 *
 * <p>The setting is Avro's and global to the JVM: what was trusted before stays trusted.
 */
final class TrustedClasses {
    private static final String GENERATED = EmailMessage.class.getPackageName();

    static {
        ClassSecurityPredicate generated = type ->
                type.getPackageName().equals(GENERATED) || type.getPackageName().startsWith(GENERATED + ".");
        ClassSecurityValidator.setGlobal(composite(ClassSecurityValidator.getGlobal(), generated));
    }

    private TrustedClasses() {}

    /** To be called before the first record is read or written; may be called again. */
    static void trust() {
        // Loading this class has done it, once.
    }
}
