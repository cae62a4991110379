package org.countersign.standalone.demo;

import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a person states about an item, as an {@code attestation/v1} record. */
record Statement(String by, String item, String text, List<String> list) {
    /** For what no tool of the demo reports on. */
    static final List<Statement> ALL = List.of(
            of(
                    "iam.delivery-agents",
                    "One coding agent opens pull requests; it cannot merge, deploy or read secrets.",
                    "coding-agent: read repository, open pull request"),
            of(
                    "network.narrow-rules",
                    "The rules of the production network allow the listed flows and nothing else.",
                    "load balancer to service 8443",
                    "service to database 5432"),
            of(
                    "network.private-backends",
                    "Database and cache have private addresses alone.",
                    "payments-db",
                    "payments-cache"),
            of("network.exposed-endpoints", "One endpoint is public.", "https://payments.example.org"),
            of("provisioning.reviewed", "The last twenty changes were merged with another person's approval."),
            of(
                    "monitoring.signals",
                    "Metrics and logs are kept for 30 days and looked at in the weekly review.",
                    "dashboard payments-overview",
                    "log stream payments-api"),
            of("monitoring.owned-alerts", "All nine alerts name an owner and a runbook."),
            of(
                    "monitoring.reaches-a-person",
                    "The test alert of this week was acknowledged by the person on call after 94 s."),
            of(
                    "monitoring.on-call",
                    "The rotation has no gap until the end of the quarter; it escalates to the team lead."),
            of("cost.right-sized", "At the tested peak the nodes are used to 61 %, within the band of 40 to 75 %."),
            of("data.customers.mapping", "Where each field goes is written down in the migration guide, version 4."),
            of(
                    "data.customers.cleanup",
                    "18 test customers are out; no incomplete or hand-repaired record is left.",
                    "test-01 to test-18"),
            of(
                    "data.customers.backup",
                    "A backup of the pilot's database was taken and its checksum compared.",
                    "pilot-full-204"));

    private static Statement of(String item, String text, String... list) {
        boolean second = item.startsWith("network.") || item.startsWith("cost.");
        return new Statement(second ? Story.SECOND : Story.MEMBER, item, text, List.of(list));
    }

    /** The record; who states it is who posts it. */
    ObjectNode report(String at) {
        ObjectNode report = JsonNodeFactory.instance
                .objectNode()
                .put("schema", "attestation/v1")
                .put("item", item)
                .put("statement", text)
                .put("at", at);
        var listed = report.putArray("list");
        list.forEach(listed::add);
        return report;
    }
}
