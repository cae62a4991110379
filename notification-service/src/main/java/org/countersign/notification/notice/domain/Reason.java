package org.countersign.notification.notice.domain;

/** Why a notice is raised, held or left out. */
public enum Reason {
    /** Nothing was said of this topic yet, or it had been mended since. */
    FIRST_NEWS,
    /** Another kind of news of the same topic than last time. */
    STATUS_CHANGED,
    /** The same kind again, for another cause: new evidence, another snapshot. */
    NEW_DETAIL,
    /** The same was said last time. */
    ALREADY_SAID,
    /** Sign-offs of nobody were voided. */
    NOBODY_CONCERNED,
    /** Team and workload are not known yet: kept until they are. */
    TRANSITION_UNKNOWN,
    /** More is kept for a transition that nobody opened than is reasonable. */
    TOO_MUCH_HELD
}
