package org.countersign.chassis.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Mono;

/** What a fault of the driver says of the store. */
public final class StoreFaults {
    /**
     * Codes with which a server refuses what it is asked to write, whenever it is asked (MongoDB's {@code error_codes.yml}):
     * BadValue, FailedToParse, TypeMismatch, InvalidBSON, DocumentValidationFailure, BSONObjectTooLarge, KeyTooLong.
     */
    private static final Set<Integer> REFUSALS = Set.of(2, 9, 14, 22, 121, 10_334, 17_280);

    private StoreFaults() {}

    /** Whether the store could not be reached or is changing hands: the same call may succeed shortly. */
    public static boolean isAway(Throwable fault) {
        return switch (fault) {
            case MongoTimeoutException _, MongoSocketException _, MongoInterruptedException _ -> true;
            // A fault of one connection ends those that wait for another.
            case MongoConnectionPoolClearedException _, MongoServerUnavailableException _ -> true;
            case MongoNotPrimaryException _, MongoNodeIsRecoveringException _, MongoWriteConcernException _ -> true;
            default -> false;
        };
    }

    /** Whether the store refuses what was written: the same call never succeeds. */
    public static boolean isRefusal(Throwable fault) {
        return isDuplicateKey(fault) || (fault instanceof MongoException said && REFUSALS.contains(said.getCode()));
    }

    /**
     * Those of a bulk's writes that met a document with their key, where nothing else is wrong with it; else the fault.
     *
     * @param writes as they were given to the bulk, which is not ordered
     */
    public static <T> Mono<List<T>> keysTaken(List<T> writes, MongoBulkWriteException fault) {
        var others =
                fault.getWriteErrors().stream().anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY);
        return others || fault.getWriteConcernError() != null
                ? Mono.error(fault)
                : Mono.just(fault.getWriteErrors().stream()
                        .map(error -> writes.get(error.getIndex()))
                        .toList());
    }

    /** Whether a document with that key is there already. */
    public static boolean isDuplicateKey(Throwable fault) {
        return fault instanceof MongoException said
                && ErrorCategory.fromErrorCode(said.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }
}
