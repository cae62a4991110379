package org.countersign.standalone.client;

import java.io.IOException;
import java.nio.file.Path;
import org.countersign.identity.DevelopmentTokens;

/** {@code token NAME [--team T]}: prints an access token and nothing else. */
public final class TokenCommand {
    private static final String USAGE = "token NAME [--team T]; NAME is one of ";

    private TokenCommand() {}

    /** The launcher puts {@code --running FILE} in front. */
    public static void main(String[] args) {
        boolean shape =
                (args.length == 3 || (args.length == 5 && args[3].equals("--team"))) && args[0].equals("--running");
        if (!shape || args[2].startsWith("-")) {
            System.err.println(USAGE + String.join(", ", DevelopmentTokens.names()));
            System.exit(2);
        }
        try {
            System.out.println(RunningTokens.token(Path.of(args[1]), args[2], args.length == 5 ? args[4] : null));
        } catch (IOException e) {
            System.err.println("token: " + e.getMessage());
            System.exit(1);
        }
    }
}
