package org.countersign.embedded;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import org.h2.mvstore.MVStore;

/** Commits before it answers. */
final class DurableBackend extends H2Backend {

    DurableBackend(MVStore store) {
        super(store);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        var answer = super.handleMessage(message);
        if (getMvStore().hasUnsavedChanges()) {
            commit();
        }
        return answer;
    }
}
