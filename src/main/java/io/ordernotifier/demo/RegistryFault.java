package io.ordernotifier.demo;

/** An answer of the registry that is not what was asked for, with its status and the code of the Confluent REST API. */
final class RegistryFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;

    private RegistryFault(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }

    static RegistryFault unreadable(String why) {
        return new RegistryFault(400, 400, why);
    }

    static RegistryFault noSubject(String subject) {
        return new RegistryFault(404, 40401, "Subject '" + subject + "' not found.");
    }

    static RegistryFault noVersion(String version) {
        return new RegistryFault(404, 40402, "Version " + version + " not found.");
    }

    static RegistryFault noSchema(String id) {
        return new RegistryFault(404, 40403, "Schema " + id + " not found");
    }

    static RegistryFault schemaNotUnderSubject() {
        return new RegistryFault(404, 40403, "Schema not found");
    }

    static RegistryFault noConfig(String subject) {
        return new RegistryFault(
                404, 40408, "Subject '" + subject + "' does not have subject-level compatibility configured");
    }

    static RegistryFault noMode(String subject) {
        return new RegistryFault(404, 40409, "Subject '" + subject + "' does not have subject-level mode configured");
    }

    static RegistryFault incompatible(String subject, Iterable<String> problems) {
        return new RegistryFault(
                409,
                409,
                "Schema being registered is incompatible with an earlier schema for subject \"" + subject
                        + "\", details: [" + String.join(", ", problems) + "]");
    }

    static RegistryFault invalidSchema(String why) {
        return new RegistryFault(422, 42201, "Invalid schema, details: " + why);
    }

    static RegistryFault invalidVersion(String version) {
        return new RegistryFault(
                422,
                42202,
                "The specified version '" + version + "' is not a valid version id. Allowed values are between [1,"
                        + " 2^31-1] and the string \"latest\"");
    }

    static RegistryFault invalidLevel(String levels) {
        return new RegistryFault(422, 42203, "Invalid compatibility level. Valid values are " + levels);
    }
}
