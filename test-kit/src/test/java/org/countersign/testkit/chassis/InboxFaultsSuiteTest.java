package org.countersign.testkit.chassis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.countersign.testkit.chassis.InboxService.PATIENCE;
import static org.countersign.testkit.chassis.InboxService.WITHDRAWN;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Through a real broker: what cannot be read, what fails for a while, what always fails. */
class InboxFaultsSuiteTest {
    private final RuntimeException planted = new IllegalArgumentException("planted");

    private final InboxService service = new InboxService();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void putsPoisonAsideWithItsCauseAndGoesOn() {
        service.send(1);
        service.raw("poison", WITHDRAWN, "{\"transition\": 7, ");
        service.raw("absent", WITHDRAWN, "{}");
        service.send(2);

        service.awaitNumbers(1, 2);
        awaitDeadLetters(2);
        assertThat(service.deadLetters())
                .allSatisfy(headers -> assertThat(headers)
                        .containsKey("kafka_dlt-exception-message")
                        .containsEntry("kafka_dlt-original-topic", service.topic()));
    }

    @Test
    void triesAgainWhatFailsForAWhile() {
        service.fail(5, 2, planted);
        service.send(5);
        service.send(6);

        service.awaitNumbers(5, 6);
        assertThat(service.calls(5)).isEqualTo(3);
    }

    @Test
    void givesUpOnWhatAlwaysFailsAndGoesOn() {
        service.fail(7, Integer.MAX_VALUE, planted);
        service.send(7);
        service.send(8);

        service.awaitNumbers(8);
        awaitDeadLetters(1);
        assertThat(service.calls(7)).isEqualTo(4);
    }

    @Test
    void givesUpOnWhatTheStoreRefusesAndGoesOn() {
        var tooLarge = BsonDocument.parse("{'ok': 0, 'code': 10334, 'errmsg': 'too large'}");
        service.fail(9, Integer.MAX_VALUE, new MongoCommandException(tooLarge, new ServerAddress()));
        service.send(9);
        service.send(10);

        service.awaitNumbers(10);
        awaitDeadLetters(1);
    }

    @Test
    void waitsForAStoreThatIsAway() {
        service.fail(11, 9, new MongoTimeoutException("nobody there"));
        service.send(11);
        service.send(12);

        service.awaitNumbers(11, 12);
        assertThat(service.calls(11)).isEqualTo(10);
    }

    private void awaitDeadLetters(int number) {
        await().atMost(PATIENCE).until(() -> service.deadLetters().size() == number);
    }
}
