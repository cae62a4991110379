package org.countersign.standalone.parallel;

/** One part could not do its work; the message names the part and the innermost reason. */
public final class PartFailedException extends Exception {
    PartFailedException(String part, Throwable cause) {
        super(part + ": " + innermost(cause), cause);
    }

    private static String innermost(Throwable cause) {
        Throwable reason = cause;
        for (int depth = 0; depth < 50 && reason.getCause() != null; depth++) {
            reason = reason.getCause();
        }
        String kind = reason.getClass().getSimpleName();
        return reason.getMessage() == null ? kind : reason.getMessage() + " (" + kind + ")";
    }
}
