package org.countersign.acceptance.hold;

import java.nio.file.Path;
import java.util.Map;
import org.countersign.acceptance.platform.LaunchedPlatform;
import org.countersign.acceptance.platform.Launcher;
import org.countersign.acceptance.platform.Part;
import org.countersign.acceptance.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The same on a real MongoDB, which is killed along; {@code COUNTERSIGN_MONGOD} names its program. Two kills, or 5 with {@code
 * -Dcountersign.long=true}.
 */
@EnabledIfEnvironmentVariable(named = "COUNTERSIGN_MONGOD", matches = ".+")
class RealStoreKillIT {
    private static final int KILLS = KillRow.LONG ? 5 : 2;

    @Test
    void losesNothingThatWasAcknowledgedWhenTheStoreIsKilledAlong() throws Exception {
        var set = new ReplicaSet(Launcher.freePort());
        var folder = Path.of("target", "platforms", Story.fresh("mongod")).toAbsolutePath();
        var server = Part.listener(set.command(System.getenv("COUNTERSIGN_MONGOD"), folder), folder, set.port());
        Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
        try {
            server.start().awaitReady();
            set.ready();
            kills(Victim.withStore(
                    LaunchedPlatform.fresh("real-store", Map.of("MONGODB_URI", set.uri())), server, set::ready));
        } finally {
            server.kill();
        }
    }

    private static void kills(Victim victim) throws Exception {
        try {
            new KillRow(victim).run(KILLS);
        } finally {
            victim.platform().keepLog("RealStoreKillIT");
            victim.platform().kill();
        }
    }
}
