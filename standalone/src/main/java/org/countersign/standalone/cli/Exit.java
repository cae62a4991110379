package org.countersign.standalone.cli;

/** Exit codes, as those of a gate: yes, no, could not decide. */
final class Exit {
    static final int YES = 0;
    static final int NO = 1;
    static final int UNDECIDED = 2;

    private Exit() {}
}
