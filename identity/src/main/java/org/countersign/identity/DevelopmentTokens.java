package org.countersign.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gets access tokens of development identities, for those who may read the secrets of the data folder. */
public final class DevelopmentTokens {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int ANSWER_BYTES = 64 * 1024;
    private static final JsonMapper JSON = new JsonMapper();

    private DevelopmentTokens() {}

    /** Who can be asked for. */
    public static List<String> names() {
        return DevelopmentIdentities.names();
    }

    /**
     * A token good for eight hours.
     *
     * @param issuer the running provider
     * @param secrets the file with its secrets
     * @param name one of the development identities
     * @param team puts the identity in this team instead of its own; null for its own
     * @throws IOException if there is no such identity, it may not be in that team, or the provider does not answer; the
     *     message is fit for a user
     */
    public static String token(URI issuer, Path secrets, String name, @Nullable String team) throws IOException {
        String secret = IdentitySecrets.read(secrets)
                .of(name)
                .orElseThrow(() -> new IOException("no development identity " + name + "; there are "
                        + String.join(", ", DevelopmentIdentities.names())));
        String form = "grant_type=client_credentials"
                + (team == null ? "" : "&" + TokenClaims.TEAM + "=" + URLEncoder.encode(team, UTF_8));
        JsonNode answer = post(issuer.resolve("/oauth2/token"), name + ":" + secret, form);
        String token = answer.path("access_token").asString("");
        if (token.isEmpty()) {
            throw new IOException(name + ": "
                    + answer.path("error_description")
                            .asString(answer.path("error").asString("no token and no reason given")));
        }
        return token;
    }

    private static JsonNode post(URI endpoint, String credentials, String form) throws IOException {
        HttpURLConnection call = (HttpURLConnection) endpoint.toURL().openConnection();
        call.setConnectTimeout(PATIENCE_MILLIS);
        call.setReadTimeout(PATIENCE_MILLIS);
        call.setRequestProperty(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)));
        call.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
        call.setDoOutput(true);
        try {
            call.getOutputStream().write(form.getBytes(UTF_8));
            boolean fine = call.getResponseCode() == HttpURLConnection.HTTP_OK;
            try (InputStream body = fine ? call.getInputStream() : call.getErrorStream()) {
                return JSON.readTree(body == null ? new byte[0] : body.readNBytes(ANSWER_BYTES));
            }
        } catch (ConnectException e) {
            throw new IOException("the identity provider does not answer at " + endpoint, e);
        } catch (JacksonException e) {
            throw new IOException("the identity provider at " + endpoint + " gave no JSON", e);
        } finally {
            call.disconnect();
        }
    }
}
