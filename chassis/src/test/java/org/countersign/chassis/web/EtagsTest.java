package org.countersign.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class EtagsTest {
    private static final String TAG = Etags.strong("seven");

    @Test
    void answersNotModifiedToWhoHasSeenIt() {
        var request = MockServerHttpRequest.get("/x")
                .header("If-None-Match", "\"six\", \"seven\"")
                .build();

        assertThat(Etags.answer(request, TAG, "body").getStatusCode()).isEqualTo(HttpStatus.NOT_MODIFIED);
    }

    @Test
    void answersTheBodyToWhoHasSeenAnother() {
        var request = MockServerHttpRequest.get("/x")
                .header("If-None-Match", "\"six\"")
                .build();

        assertThat(Etags.answer(request, TAG, "body").getBody()).isEqualTo("body");
    }

    @Test
    void refusesAChangeOfWhatHasChangedSince() {
        var request =
                MockServerHttpRequest.patch("/x").header("If-Match", "\"six\"").build();

        assertThat(Etags.precondition(request, TAG))
                .hasValueSatisfying(problem -> assertThat(problem.status()).isEqualTo(412));
    }

    @Test
    void allowsAChangeOfWhatWasSeenAndOfAnythingUnseen() {
        assertThat(Etags.precondition(
                        MockServerHttpRequest.patch("/x")
                                .header("If-Match", TAG)
                                .build(),
                        TAG))
                .isEmpty();
        assertThat(Etags.precondition(
                        MockServerHttpRequest.patch("/x")
                                .header("If-Match", "*")
                                .build(),
                        TAG))
                .isEmpty();
        assertThat(Etags.precondition(MockServerHttpRequest.patch("/x").build(), TAG))
                .isEmpty();
    }

    @Test
    void takesAWeakTagForNoMatchOfAChange() {
        var request =
                MockServerHttpRequest.patch("/x").header("If-Match", "W/" + TAG).build();

        assertThat(Etags.precondition(request, TAG)).isPresent();
    }
}
