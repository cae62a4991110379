package org.countersign.checklist.transition.domain;

import java.util.List;
import java.util.Map;
import org.countersign.checklist.control.domain.Artifact;
import org.countersign.checklist.control.domain.Window;
import org.jspecify.annotations.Nullable;

/** Settings of which one thing is another. */
final class Amended {
    private Amended() {}

    static Settings release(Settings was, List<Artifact> release) {
        return of(was, release, was.attributes(), was.goLiveWindow(), was.criteria(), was.due());
    }

    static Settings attributes(Settings was, Map<String, Object> attributes) {
        return of(was, was.release(), attributes, was.goLiveWindow(), was.criteria(), was.due());
    }

    static Settings criteria(Settings was, Map<String, Map<String, String>> criteria) {
        return of(was, was.release(), was.attributes(), was.goLiveWindow(), criteria, was.due());
    }

    static Settings dates(Settings was, @Nullable Window window, Map<String, String> due) {
        return of(was, was.release(), was.attributes(), window, was.criteria(), due);
    }

    private static Settings of(
            Settings was,
            List<Artifact> release,
            Map<String, Object> attributes,
            @Nullable Window window,
            Map<String, Map<String, String>> criteria,
            Map<String, String> due) {
        return new Settings(
                was.workload(),
                was.team(),
                was.from(),
                was.to(),
                was.tier(),
                release,
                was.environments(),
                was.owners(),
                attributes,
                window,
                criteria,
                due);
    }
}
