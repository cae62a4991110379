package org.countersign.evidence.reading.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.evidence.reading.report.ReadReports.example;
import static org.countersign.evidence.reading.report.ReadReports.reading;
import static org.countersign.evidence.reading.report.ReadReports.unreadable;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnRecordsTest {
    private static final String CHECKSUMS = "\"(checksumAlgorithm|sourceChecksum|targetChecksum)\": \"[^\"]*\",";

    @Test
    void countsRowsWithoutTheExcludedOnes() {
        var reading = reading(example("reconciliation.json"));

        assertThat(reading.measurements())
                .isEqualTo(Map.of(
                        "reconciliation.tables", 2.0,
                        "reconciliation.row_differences", 0.0,
                        "reconciliation.checksum_mismatches", 0.0,
                        "reconciliation.without_checksum", 0.0,
                        "reconciliation.orphans", 0.0));
        assertThat(reading.details()).containsEntry("dataset", "customers");
        assertThat(reading.collectedAt()).isEqualTo(Instant.parse("2026-11-20T07:10:00Z"));
    }

    /** Nothing compared is no agreement: without the figure the report is inconclusive. */
    @Test
    void saysNothingOfChecksumsUnlessEveryTableHasThemOrSomeDiffer() {
        var whole = example("reconciliation.json");
        var second = whole.indexOf("\"name\": \"accounts\"");
        var none = whole.replaceAll(CHECKSUMS, "");
        var some = whole.substring(0, second) + whole.substring(second).replaceAll(CHECKSUMS, "");
        var differing = some.replace("\"targetChecksum\": \"", "\"targetChecksum\": \"0");

        assertThat(reading(none).measurements())
                .containsEntry("reconciliation.without_checksum", 2.0)
                .doesNotContainKey("reconciliation.checksum_mismatches");
        assertThat(reading(some).measurements())
                .containsEntry("reconciliation.without_checksum", 1.0)
                .doesNotContainKey("reconciliation.checksum_mismatches");
        assertThat(reading(differing).measurements()).containsEntry("reconciliation.checksum_mismatches", 1.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reconciliation.json | \"targetRows\": 1822 | \"targetRows\": 1830 | reconciliation.row_differences | 8",
                "reconciliation.json | \"orphans\": 0 | \"orphans\": 2 | reconciliation.orphans | 4",
                "reconciliation.json | \"targetChecksum\": \" | \"targetChecksum\": \"0 | reconciliation.checksum_mismatches | 2",
                "deletion-reapplication.json | \"reapplied\": 2 | \"reapplied\": 1 | deletion.failed | 1",
                "deletion-reapplication.json | \"alreadyAbsent\": 1 | \"alreadyAbsent\": 0 | deletion.done | 2",
                "walk-through.json | \"outcome\": \"ok\" | \"outcome\": \"blocked\" | walk_through.blocked | 8",
                "walk-through.json | \"outcome\": \"ok\" | \"outcome\": \"deviation\" | walk_through.deviations | 8",
                "rehearsal-cutover.json | \"outcome\": \"ok\" | \"outcome\": \"blocked\" | rehearsal.failed | 4",
                "rehearsal-cutover.json | T06:34 | T06:30 | rehearsal.duration | 30",
                "runbooks.json | \"authorsOnCall\": true | \"authorsOnCall\": false | runbooks.authors_off_call | 4",
                "runbooks.json | \"covers\": \"alert\" | \"covers\": [\"alert\", \"restart\"] | runbooks.restart | 2",
                "attestation.json | \"log stream payments-api\" | {\"name\": \"log stream\"} | statement.listed | 2",
            })
    void measuresWhatTheRecordSays(String file, String part, String other, String measurement, double value) {
        assertThat(example(file)).contains(part);
        assertThat(reading(example(file).replace(part, other)).measurements()).containsEntry(measurement, value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reconciliation.json | production/customers | pilot/customers | same",
                "reconciliation.json | \"name\": \"accounts\" | \"name\": \"customers\" | listed twice",
                "reconciliation.json | \"target\": \"2026-11-20T07:25:00Z\" | \"target\": \"2027-01-01T00:00:00Z\" | future",
                "deletion-reapplication.json | \"from\": \"2026-11-20T00:54:00Z\" | \"from\": \"2026-11-20T00:55:00Z\" | not covered",
                "deletion-reapplication.json | \"to\": \"2026-11-20T08:00:00Z\" | \"to\": \"2026-11-21T10:00:00Z\" | future",
                "deletion-reapplication.json | \"total\": 3 | \"total\": 2 | more than its total",
                "rehearsal-rollback.json | \"endedAt\": \"2026-11-20T06:58:00Z\" | \"endedAt\": \"2026-11-20T06:30:00Z\" | before startedAt",
                "attestation.json | \"at\": \"2026-11-20T10:00:00Z\" | \"at\": \"2026-11-22T10:00:00Z\" | future",
                "runbooks.json | \"id\": \"failover-database\" | \"id\": \"restart-payments\" | listed twice",
            })
    void doubtsWhatContradictsItself(String file, String part, String other, String reason) {
        assertThat(example(file)).contains(part);
        assertThat(reading(example(file).replace(part, other)).doubts())
                .singleElement()
                .asString()
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'schema':'runbook-list/v1','runbooks':[]} | no runbook",
                "{'schema':'walk-through/v1','walks':[],'participants':['ida'],'at':'2026-11-20T10:00:00Z'} | no runbook was walked",
                "{'schema':'rehearsal/v1','of':'way-back','environment':'test','startedAt':'2026-11-20T10:00:00Z','endedAt':'2026-11-20T11:00:00Z','participants':['ida'],'steps':[],'outcome':'ok'} | no steps",
                "{'schema':'rehearsal/v1','of':'way-back','environment':'test','startedAt':'2026-11-20T10:00:00Z','endedAt':'2026-11-20T11:00:00Z','participants':[],'steps':[{'id':1,'expected':'a','observed':'a','outcome':'ok'}],'outcome':'ok'} | nobody took part",
                "{'schema':'reconciliation/v1','source':'a','target':'b','takenAt':{'source':'2026-11-20T10:00:00Z','target':'2026-11-20T10:00:00Z'},'tables':[]} | no table",
                "{'schema':'reconciliation/v1','source':'a','target':'b','takenAt':{'source':'2026-11-20T10:00:00Z','target':'2026-11-20T10:00:00Z'},'tables':[{'name':'t','sourceRows':0,'targetRows':0}]} | empty on both sides",
                "{'schema':'reconciliation/v1','source':'a','target':'b','takenAt':{'source':'2026-11-20T10:00:00Z','target':'2026-11-20T10:00:00Z'},'tables':[{'name':'t','sourceRows':5,'targetRows':4,'excludedRows':1}]} | without a reason",
            })
    void doubtsWhatIsGreenByEmptiness(String record, String reason) {
        assertThat(reading(record.replace('\'', '"')).doubts())
                .singleElement()
                .asString()
                .contains(reason);
    }

    @Test
    void readsAnEmptyListAsNoneAndAnAbsentOneAsAbsent() {
        var attestation =
                "{\"schema\":\"attestation/v1\",\"item\":\"iam.delivery-agents\",\"statement\":\"There are none.\","
                        + "\"at\":\"2026-11-20T10:00:00Z\"}";

        assertThat(reading(attestation).measurements()).isEqualTo(Map.of("statement.made", 1.0));
        assertThat(reading(attestation.replace("\"at\"", "\"list\":[],\"at\"")).measurements())
                .containsEntry("statement.listed", 0.0);
        assertThat(reading(attestation).statedByPerson()).isTrue();
    }

    @Test
    void knowsWhetherWhoStatesAWalkThroughTookPart() {
        var reading = reading(example("walk-through.json"));

        assertThat(reading.measurements()).doesNotContainKey("walk_through.by_participants");
        assertThat(reading.statedBy("kim.sato").measurements()).containsEntry("walk_through.by_participants", 0.0);
        assertThat(reading.statedBy("ida.berg").measurements()).containsEntry("walk_through.by_participants", 1.0);
        assertThat(reading.statedBy("ida.berg").details()).containsEntry("attestedBy", "ida.berg");
    }

    @Test
    void takesPeopleWithTheirRoles() {
        var roles =
                example("walk-through.json").replace("\"ida.berg\"", "{\"id\": \"ida.berg\", \"role\": \"operator\"}");

        assertThat(reading(roles)).isEqualTo(reading(example("walk-through.json")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reconciliation.json | \"excludedRows\": 18 | \"excludedRows\": 1841 | /tables/0/excludedRows",
                "reconciliation.json | \"sourceRows\": 1840 | \"sourceRows\": 18.5 | /tables/0/sourceRows",
                "reconciliation.json | \"sourceRows\": 1840 | \"sourceRows\": 99999999999999999999 | /tables/0/sourceRows",
                "walk-through.json | \"id\": \"restart-payments\" | \"id\": \"restart,payments\" | /walks/0/runbook/id",
                "rehearsal-cutover.json | \"of\": \"cutover\" | \"of\": \"Cutover\" | /of",
                "runbooks.json | \"covers\": \"alert\" | \"covers\": [] | /runbooks/3/covers",
                "attestation.json | \"item\": \"monitoring.signals\" | \"item\": \" \" | /item",
                "attestation.json | \"at\": \"2026 | \"at\": \"0001 | /at",
            })
    void namesTheBadField(String file, String part, String other, String pointer) {
        assertThat(example(file)).contains(part);
        assertThat(unreadable(example(file).replace(part, other)).pointer()).isEqualTo(pointer);
    }
}
