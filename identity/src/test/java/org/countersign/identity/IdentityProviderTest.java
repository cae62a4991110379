package org.countersign.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityProviderTest {
    @TempDir
    static Path data;

    private static IdentitySettings settings;
    private static IdentityProvider provider;

    @BeforeAll
    static void start() throws IOException {
        settings = IdentitySettings.onLoopback(data, freePort());
        provider = IdentityProvider.start(settings);
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ci                          | machine | payments | read evidence:write                   |                 |
            team-member                 | person  | payments | read evidence:write transitions:write |                 | pwd
            second-member               | person  | payments | read evidence:write transitions:write |                 | pwd
            engineering-approver        | person  |          | read signoffs:write                   | engineering     | pwd otp mfa
            second-engineering-approver | person  |          | read signoffs:write                   | engineering     | pwd otp mfa
            security-approver           | person  |          | read signoffs:write                   | security        | pwd otp mfa
            operations-approver         | person  |          | read signoffs:write                   | operations      | pwd otp mfa
            data-protection-approver    | person  |          | read signoffs:write                   | data-protection | pwd otp mfa
            data-owner                  | person  |          | read signoffs:write                   | data-owner      | pwd otp mfa
            business-approver           | person  |          | read signoffs:write                   | business        | pwd otp mfa
            no-mfa-approver             | person  |          | read signoffs:write                   | engineering     | pwd
            risk-owner                  | person  |          | read risks:accept                     |                 | pwd
            release-manager             | person  |          | read releases:manage                  |                 | pwd
            second-manager              | person  |          | read releases:manage                  |                 | pwd
            template-admin              | person  |          | read templates:write                  |                 | pwd
            notification-admin          | person  |          | read notifications:write              |                 | pwd
            agent                       | agent   | payments | read evidence:write                   |                 |
            auditor                     | person  |          | read reports:read                     |                 | pwd
            outsider                    | person  |          |                                       |                 | pwd
            """)
    void saysInTheTokenWhoItIs(String name, String actor, String teams, String permissions, String seats, String amr)
            throws Exception {
        JWTClaimsSet claims = claims(token(name, null));

        assertThat(claims.getSubject()).isEqualTo(name);
        assertThat(claims.getStringClaim("actor")).isEqualTo(actor);
        assertThat(claims.getStringListClaim("teams")).isEqualTo(words(teams));
        assertThat(claims.getStringListClaim("permissions")).isEqualTo(words(permissions));
        assertThat(claims.getStringListClaim("seats")).isEqualTo(words(seats));
        assertThat(claims.getStringListClaim("amr")).isEqualTo(words(amr));
    }

    @Test
    void knowsNoIdentityBeyondTheTable() {
        assertThat(DevelopmentIdentities.ALL).hasSize(19);
    }

    @Test
    void issuesForCountersignAndForEightHours() throws Exception {
        JWTClaimsSet claims = claims(token("ci", null));

        assertThat(claims.getAudience()).containsExactly("countersign");
        assertThat(claims.getIssuer()).isEqualTo(settings.issuer().toString());
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofHours(8));
    }

    @Test
    void signsWithTheKeyThatItPublishes() throws Exception {
        SignedJWT token = SignedJWT.parse(token("ci", null));
        JWKSet published = JWKSet.parse(get("/oauth2/jwks").body());

        assertThat(published.toString()).doesNotContain("\"d\"");
        assertThat(token.verify(new RSASSAVerifier(
                        published.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey())))
                .isTrue();
    }

    @Test
    void tellsWhereItsKeysAre() throws Exception {
        assertThat(get("/.well-known/openid-configuration").body())
                .contains("\"issuer\":\"" + settings.issuer() + "\"")
                .contains("\"jwks_uri\":\"" + settings.issuer() + "/oauth2/jwks\"");
    }

    @Test
    void putsAMemberInAnotherTeam() throws Exception {
        assertThat(claims(token("team-member", "billing")).getStringListClaim("teams"))
                .containsExactly("billing");
    }

    @Test
    void putsNobodyInATeamWhoIsInNone() {
        assertThatThrownBy(() -> token("auditor", "billing"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("auditor is in no team");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Two Words", "a\"b", "x123456789012345678901234567890123456789012345"})
    void refusesATeamThatIsNoName(String team) {
        assertThatThrownBy(() -> token("team-member", team)).isInstanceOf(IOException.class);
    }

    @Test
    void namesTheIdentitiesWhenAskedForAnother() {
        assertThatThrownBy(() -> token("mallory", null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no development identity mallory")
                .hasMessageContaining("team-member");
    }

    @Test
    void givesNoTokenWithoutTheSecret() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(settings.issuer().resolve("/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Basic Y2k6Z3Vlc3M=")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();

        assertThat(send(request).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/authorize?client_id=ci&response_type=code", "/login", "/", "/userinfo"})
    void opensNoOtherDoor(String path) throws Exception {
        assertThat(get(path).statusCode()).isBetween(400, 499);
    }

    @Test
    void keepsKeyAndSecretsToItsOwner() throws IOException {
        for (String file : List.of("signing-key.jwk", "secrets.properties")) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(settings.folder().resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void findsKeyAndSecretsAgain() throws IOException {
        String key = Files.readString(settings.folder().resolve("signing-key.jwk"));
        String secrets = Files.readString(settings.secrets());

        try (var _ = IdentityProvider.start(
                new IdentitySettings(settings.folder(), "127.0.0.1", freePort(), URI.create("http://127.0.0.1")))) {
            assertThat(settings.folder().resolve("signing-key.jwk")).hasContent(key);
            assertThat(settings.secrets()).hasContent(secrets);
        }
    }

    private static String token(String name, String team) throws IOException {
        return DevelopmentTokens.token(settings.issuer(), settings.secrets(), name, team);
    }

    private static JWTClaimsSet claims(String token) throws Exception {
        return SignedJWT.parse(token).getJWTClaimsSet();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(settings.issuer().resolve(path)).build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : Arrays.asList(text.split(" ", -1));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
