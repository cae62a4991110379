package org.countersign.notification.notice.domain;

/**
 * What a notice says of its transition.
 *
 * @param stage the stage that is entered
 */
public record About(String workload, String team, String stage) {}
