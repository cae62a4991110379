package org.countersign.acceptance.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What holds of the image that the Dockerfile makes. */
final class DockerfileRules {
    private static final Pattern FROM = Pattern.compile("(?m)^FROM (\\S+)(?: AS (\\S+))?$");
    private static final Pattern USER = Pattern.compile("(?m)^USER (\\S+)$");

    private DockerfileRules() {}

    static List<String> complaints(String dockerfile) {
        var complaints = new ArrayList<String>();
        var stages = FROM.matcher(dockerfile).results().toList();
        var names = stages.stream().map(stage -> String.valueOf(stage.group(2))).toList();
        stages.stream()
                .map(stage -> stage.group(1))
                .filter(image -> !names.contains(image) && !image.matches("[a-z0-9/.-]+:[0-9][A-Za-z0-9.-]*"))
                .forEach(image -> complaints.add("unpinned: " + image));
        var last = stages.getLast();
        if (last.group(1).endsWith("-jdk")) {
            complaints.add("runs on more than a JRE");
        }
        var end = dockerfile.substring(last.start());
        if (USER.matcher(end).results().noneMatch(user -> !user.group(1).matches("(root|0)(:.*)?"))) {
            complaints.add("runs as root");
        }
        if (!end.contains("\nHEALTHCHECK ")) {
            complaints.add("no health check");
        }
        return complaints;
    }
}
