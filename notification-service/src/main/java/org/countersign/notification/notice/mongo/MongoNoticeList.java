package org.countersign.notification.notice.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.countersign.chassis.journal.Follower;
import org.countersign.chassis.journal.Versioned;
import org.countersign.chassis.json.WireJson;
import org.countersign.chassis.store.StoreFaults;
import org.countersign.notification.notice.application.NoticeList;
import org.countersign.notification.notice.domain.Correspondence;
import org.countersign.notification.notice.domain.Notice;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The list of notices, a document each, which never goes back behind a newer revision. */
final class MongoNoticeList implements NoticeList, Follower<Correspondence> {
    private static final int REMEMBERED = 20_000;
    private static final JsonMapper JSON = WireJson.lenient();

    private final MongoCollection<Document> notices;
    private final Map<String, Integer> written = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };

    MongoNoticeList(MongoDatabase database) {
        this.notices = database.getCollection("notices");
    }

    @Override
    public Mono<Void> prepare() {
        return Mono.from(notices.createIndex(
                        Indexes.compoundIndex(Indexes.ascending("transition"), Indexes.descending("_id"))))
                .then(Mono.from(notices.createIndex(
                        Indexes.compoundIndex(Indexes.ascending("state"), Indexes.descending("_id")))))
                .then();
    }

    @Override
    public String prefix() {
        return "transition";
    }

    @Override
    public Mono<Void> follow(Versioned<Correspondence> state) {
        return Mono.defer(() -> {
            var fresh = state.state().notices().values().stream()
                    .filter(this::isFresh)
                    .toList();
            return fresh.isEmpty() ? Mono.empty() : write(fresh);
        });
    }

    /**
     * Twice where a key is taken: of two that insert a notice at once, the newer may be the one that comes second. What
     * is refused then as well is behind what stands.
     */
    private Mono<Void> write(List<Notice> fresh) {
        return replace(fresh)
                .flatMap(taken -> taken.isEmpty() ? Mono.just(taken) : replace(taken))
                .doOnNext(_ -> fresh.forEach(this::remember))
                .then();
    }

    /** Answers those whose key is taken, by one that was not older. */
    private Mono<List<Notice>> replace(List<Notice> fresh) {
        var writes = fresh.stream()
                .map(notice -> new ReplaceOneModel<>(
                        and(eq("_id", notice.message().id()), lt("revision", notice.revision())),
                        document(notice),
                        new ReplaceOptions().upsert(true)))
                .toList();
        return Mono.from(notices.bulkWrite(writes, new BulkWriteOptions().ordered(false)))
                .thenReturn(List.<Notice>of())
                .onErrorResume(MongoBulkWriteException.class, fault -> StoreFaults.keysTaken(fresh, fault));
    }

    private boolean isFresh(Notice notice) {
        synchronized (written) {
            return written.getOrDefault(notice.message().id(), 0) < notice.revision();
        }
    }

    private void remember(Notice notice) {
        synchronized (written) {
            written.merge(notice.message().id(), notice.revision(), Math::max);
        }
    }

    @Override
    public Mono<List<Notice>> find(
            @Nullable String transition, Notice.@Nullable State state, @Nullable String before, int limit) {
        var filters = new ArrayList<Bson>();
        if (transition != null) {
            filters.add(eq("transition", transition));
        }
        if (state != null) {
            filters.add(eq("state", WireJson.name(state)));
        }
        if (before != null) {
            filters.add(lt("_id", before));
        }
        return Flux.from(notices.find(filters.isEmpty() ? Filters.empty() : and(filters))
                        .sort(Indexes.descending("_id"))
                        .limit(limit))
                .map(MongoNoticeList::notice)
                .collectList();
    }

    @Override
    public Mono<Notice> one(String id) {
        return Mono.from(notices.find(eq("_id", id)).first()).map(MongoNoticeList::notice);
    }

    private static Document document(Notice notice) {
        return new Document("_id", notice.message().id())
                .append("transition", notice.message().transition())
                .append("state", WireJson.name(notice.state()))
                .append("revision", notice.revision())
                .append("notice", JSON.writeValueAsString(notice));
    }

    private static Notice notice(Document found) {
        return JSON.readValue(found.getString("notice"), Notice.class);
    }
}
