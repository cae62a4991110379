package org.countersign.chassis.journal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who follows which kind of stream. */
public final class Followers {
    private final Map<String, StreamType<?, ?>> types;
    private final Map<String, List<Follower<?>>> byPrefix;

    /** Each prefix names one type. */
    public Followers(List<StreamType<?, ?>> types, List<Follower<?>> followers) {
        this.types = types.stream().collect(Collectors.toUnmodifiableMap(StreamType::prefix, Function.identity()));
        this.byPrefix = followers.stream().collect(Collectors.groupingBy(Follower::prefix));
    }

    /** The type of a stream, by its prefix. */
    public StreamType<?, ?> typeOf(String stream) {
        var type = types.get(prefix(stream));
        if (type == null) {
            throw new IllegalStateException("no stream type is registered for " + stream);
        }
        return type;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a stream and its followers share the prefix, hence the state's type
    Mono<Void> follow(String stream, Versioned<?> state) {
        return Flux.fromIterable(byPrefix.getOrDefault(prefix(stream), List.of()))
                .concatMap(follower -> ((Follower) follower).follow(state))
                .then();
    }

    private static String prefix(String stream) {
        return stream.substring(0, stream.indexOf('/'));
    }
}
