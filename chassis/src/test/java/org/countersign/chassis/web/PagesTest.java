package org.countersign.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.countersign.chassis.problem.ProblemException;
import org.junit.jupiter.api.Test;

class PagesTest {
    @Test
    void givesBackThePlaceThatACursorWasMadeOf() {
        var place = List.of("2026-03-01T09:00:00Z", "ü/?", "");
        assertThat(Cursor.decode(Cursor.encode(place))).contains(place);
        assertThat(Cursor.decode("")).isEmpty();
        assertThat(Cursor.decode("%%%")).isEmpty();
        assertThat(Cursor.decode("YWJj")).isEmpty();
        assertThat(Cursor.decode("a".repeat(2000))).isEmpty();
    }

    @Test
    void boundsTheLimit() {
        assertThat(Paging.of(null, null)).isEqualTo(new Paging(50, List.of()));
        assertThat(Paging.of("200", null).limit()).isEqualTo(200);
        for (var bad : List.of("0", "201", "-1", "x", "", "99999999999")) {
            assertThatThrownBy(() -> Paging.of(bad, null))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.problem().slug()).isEqualTo("invalid-parameter"));
        }
        assertThatThrownBy(() -> Paging.of(null, "bad!")).isInstanceOf(ProblemException.class);
    }

    @Test
    void leadsToTheNextPageWhereOneItemMoreWasFound() {
        var paging = new Paging(2, List.of());
        var page = Page.of(paging, List.of("a", "b", "c"), List::of);
        assertThat(page.items()).containsExactly("a", "b");
        assertThat(Paging.of("2", page.next()).after()).containsExactly("b");
        assertThat(Page.of(paging, List.of("a", "b"), List::of).next()).isNull();
    }
}
