package org.countersign.evidence.reading.domain;

/** Names of what a report can say beside figures. */
public final class Detail {
    /** The checklist item that a statement is about. */
    public static final String ITEM = "item";

    /** What was rehearsed: {@code cutover}, {@code rollback}, {@code migration}, {@code way-back}. */
    public static final String OF = "of";

    /** The dataset it is about. */
    public static final String DATASET = "dataset";

    /** Scope of a drill: {@code restore} or {@code disaster}. */
    public static final String SCOPE = "scope";

    /** The runbooks it names, as {@code id@sha256}, separated by commas. */
    public static final String RUNBOOKS = "runbooks";

    /** The point in time that a drill went back to. */
    public static final String RESTORED_TO = "restoredTo";

    /** What a drill restored into: {@code isolated} or something that stays. */
    public static final String TARGET = "target";

    /** The end of what the report covers. */
    public static final String UNTIL = "until";

    /** The start of what the report covers. */
    public static final String SINCE = "since";

    /** Who states it, as the report says; who posted it wins. */
    public static final String ATTESTED_BY = "attestedBy";

    /** Who carried it out. */
    public static final String OPERATOR = "operator";

    /** Who watched it. */
    public static final String OBSERVER = "observer";

    /** The tools that wrote the report or did the work, separated by commas. */
    public static final String TOOL = "tool";

    /** The parameters to give with the post so that the report says more, separated by commas. */
    public static final String NEEDS = "needs";

    /** Anything that the reader took for granted, in words. */
    public static final String NOTE = "note";

    private Detail() {}
}
