package org.relieflink.platform.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 统一身份认证：{@code relief.sign-in.oidc.*}; off until an issuer is set. The provider says who somebody
 * is; what the person may do stays with the account of the same staff number here. Anything half
 * configured stops the start.
 *
 * @param issuer address of the provider exactly as it names itself (OpenID Connect Discovery 1.0,
 *     4.3); {@code https}, or {@code http} on this very machine; empty = off
 * @param clientId how the provider knows this server
 * @param clientSecret what this server shows the provider; better in a file
 * @param clientSecretFile a file with nothing but the secret; instead of {@code clientSecret}
 * @param signature how the provider signs: RS256, RS384, RS512, PS256, ES256 …; nothing else is
 *     taken
 * @param staffClaim claim of the ID token with the staff number
 * @param scopes what is asked for besides {@code openid}
 * @param trustedAcr values of {@code acr} that prove a second factor at the provider; empty = none
 * @param trustedAmr methods of {@code amr} (RFC 8176) that prove one; empty = none
 * @param freshWithin how old the sign-in at the provider may be (claim {@code auth_time}); null =
 *     as long as a session lives without its person; {@code 0s} = not asked
 * @param label words of the button; empty = the usual ones
 * @param ownAddress address of this server for browsers, e.g. {@code https://relief.example.cn};
 *     empty = as the browser names it
 * @param localSignIn whether everybody may also sign in with the password of this server
 * @param breakGlass staff numbers that may when nobody else does, for the day the provider is down
 */
@ConfigurationProperties("relief.sign-in.oidc")
public record ProviderSettings(
    @DefaultValue("") String issuer,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @Nullable Path clientSecretFile,
    @DefaultValue("RS256") String signature,
    @DefaultValue("sub") String staffClaim,
    @DefaultValue List<String> scopes,
    @DefaultValue List<String> trustedAcr,
    @DefaultValue List<String> trustedAmr,
    @Nullable Duration freshWithin,
    @DefaultValue("") String label,
    @DefaultValue("") String ownAddress,
    @DefaultValue("true") boolean localSignIn,
    @DefaultValue List<String> breakGlass) {

  public ProviderSettings {
    scopes = List.copyOf(scopes);
    trustedAcr = List.copyOf(trustedAcr);
    trustedAmr = List.copyOf(trustedAmr);
    breakGlass = List.copyOf(breakGlass);
    want(localSignIn || !issuer.isBlank(), "local-sign-in: false needs an issuer");
    want(localSignIn || !breakGlass.isEmpty(), "local-sign-in: false needs break-glass accounts");
    if (!issuer.isBlank()) {
      want(safe(URI.create(issuer)), "issuer must be https, or http on this machine");
      want(!clientId.isBlank(), "client-id is missing");
      want(
          clientSecret.isBlank() != (clientSecretFile == null),
          "either client-secret or client-secret-file is wanted");
    }
  }

  private static void want(boolean right, String otherwise) {
    if (!right) {
      throw new IllegalArgumentException("relief.sign-in.oidc: " + otherwise);
    }
  }

  private static boolean safe(URI address) {
    return "https".equals(address.getScheme())
        || ("http".equals(address.getScheme())
            && List.of("localhost", "127.0.0.1", "[::1]")
                .contains(String.valueOf(address.getHost())));
  }

  /** Whether officers can sign in through a provider. */
  public boolean configured() {
    return !issuer.isBlank();
  }

  /** The secret itself; an unreadable or empty file stops the start. */
  public String secret() {
    if (clientSecretFile == null) {
      return clientSecret;
    }
    try {
      String read = Files.readString(clientSecretFile).strip();
      want(!read.isEmpty(), "client-secret-file is empty");
      return read;
    } catch (IOException failure) {
      throw new UncheckedIOException("relief.sign-in.oidc: client-secret-file", failure);
    }
  }

  /** Whether this number may sign in with the password of this server. */
  public boolean local(String staffNumber) {
    return localSignIn || breakGlass.contains(staffNumber);
  }

  /** Whether the claims of a checked ID token prove a second factor that the office trusts. */
  public boolean provesFactor(Map<String, Object> claims) {
    return (claims.get("acr") instanceof String acr && trustedAcr.contains(acr))
        || (claims.get("amr") instanceof Collection<?> methods
            && methods.stream().anyMatch(trustedAmr::contains));
  }

  @Override
  public String toString() {
    return "ProviderSettings[" + issuer + "]";
  }
}
