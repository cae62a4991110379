package org.countersign.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every development identity there is, as the API's documentation lists them. */
final class DevelopmentIdentities {
    private static final List<String> PAYMENTS = List.of("payments");
    private static final List<String> NONE = List.of();
    private static final List<String> PASSWORD = List.of("pwd");
    private static final List<String> TWO_FACTORS = List.of("pwd", "otp", "mfa");

    static final List<DevelopmentIdentity> ALL = List.of(
            new DevelopmentIdentity("ci", Actor.MACHINE, PAYMENTS, List.of("read", "evidence:write"), NONE, NONE),
            member("team-member"),
            member("second-member"),
            approver("engineering-approver", "engineering"),
            approver("second-engineering-approver", "engineering"),
            approver("security-approver", "security"),
            approver("operations-approver", "operations"),
            approver("data-protection-approver", "data-protection"),
            approver("data-owner", "data-owner"),
            approver("business-approver", "business"),
            new DevelopmentIdentity(
                    "no-mfa-approver",
                    Actor.PERSON,
                    NONE,
                    List.of("read", "signoffs:write"),
                    List.of("engineering"),
                    PASSWORD),
            person("risk-owner", "read", "risks:accept"),
            person("release-manager", "read", "releases:manage"),
            person("second-manager", "read", "releases:manage"),
            person("template-admin", "read", "templates:write"),
            person("notification-admin", "read", "notifications:write"),
            new DevelopmentIdentity("agent", Actor.AGENT, PAYMENTS, List.of("read", "evidence:write"), NONE, NONE),
            person("auditor", "read", "reports:read"),
            person("outsider"));

    private DevelopmentIdentities() {}

    static Optional<DevelopmentIdentity> find(String name) {
        return ALL.stream().filter(identity -> identity.name().equals(name)).findFirst();
    }

    static List<String> names() {
        return ALL.stream().map(DevelopmentIdentity::name).toList();
    }

    private static DevelopmentIdentity member(String name) {
        List<String> permissions = List.of("read", "evidence:write", "transitions:write");
        return new DevelopmentIdentity(name, Actor.PERSON, PAYMENTS, permissions, NONE, PASSWORD);
    }

    private static DevelopmentIdentity approver(String name, String seat) {
        List<String> permissions = List.of("read", "signoffs:write");
        return new DevelopmentIdentity(name, Actor.PERSON, NONE, permissions, List.of(seat), TWO_FACTORS);
    }

    private static DevelopmentIdentity person(String name, String... permissions) {
        return new DevelopmentIdentity(name, Actor.PERSON, NONE, Arrays.asList(permissions), NONE, PASSWORD);
    }
}
