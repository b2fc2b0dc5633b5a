package org.relieflink.platform.access.internal;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.ProviderSettings;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * 统一身份认证的服务：its own description of itself (OpenID Connect Discovery 1.0), fetched when somebody
 * wants to sign in, so that the server starts and works without it.
 */
@Component
class IdentityProvider {
  /** The only one; Spring wants a name. */
  static final String ID = "oidc";

  static final String RETURN = "/sign-in/oidc/return";
  private static final String DESCRIPTION = "/.well-known/openid-configuration"; // Discovery 4
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration READ = Duration.ofSeconds(5); // a person is waiting
  private static final Duration KEPT = Duration.ofMinutes(10); // a change there is seen after this
  private static final ParameterizedTypeReference<Map<String, Object>> JSON =
      new ParameterizedTypeReference<>() {};

  private final ProviderSettings settings;
  private final Clock clock;
  private final String secret;
  private final SignatureAlgorithm signature;
  private final JdkClientHttpRequestFactory requests;
  private volatile @Nullable Known known;

  private record Known(ClientRegistration registration, Instant until) {}

  IdentityProvider(ProviderSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.secret = settings.configured() ? settings.secret() : "";
    this.signature =
        Objects.requireNonNull(
            SignatureAlgorithm.from(settings.signature()),
            "relief.sign-in.oidc.signature: unknown algorithm");
    // No redirect is followed: what answers has to be the address that was named.
    this.requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
    this.requests.setReadTimeout(READ);
  }

  ProviderSettings settings() {
    return settings;
  }

  /** How the provider signs; no other signature is taken. */
  SignatureAlgorithm signature() {
    return signature;
  }

  /** What every request to the provider goes through: it ends after seconds. */
  JdkClientHttpRequestFactory requests() {
    return requests;
  }

  /**
   * The provider as it describes itself now.
   *
   * @throws RestClientException when it does not answer
   * @throws IllegalStateException when the description is not of this issuer, or none
   */
  ClientRegistration registration() {
    Known now = known;
    if (now == null || !clock.instant().isBefore(now.until())) {
      now = new Known(discover(), clock.instant().plus(KEPT));
      known = now;
    }
    return now.registration();
  }

  private ClientRegistration discover() {
    Map<String, Object> described =
        RestClient.builder()
            .requestFactory(requests)
            .build()
            .get()
            .uri(settings.issuer().replaceAll("/$", "") + DESCRIPTION)
            .retrieve()
            .body(JSON);
    if (described == null || !settings.issuer().equals(described.get("issuer"))) {
      throw new IllegalStateException("the description is of another issuer");
    }
    return read(described)
        .registrationId(ID)
        .clientId(settings.clientId())
        .clientSecret(secret)
        .redirectUri(own("{baseUrl}") + RETURN)
        .scope(
            Stream.concat(Stream.of(OidcScopes.OPENID), settings.scopes().stream())
                .distinct()
                .toList())
        .build();
  }

  private static ClientRegistration.Builder read(Map<String, Object> described) {
    try {
      return ClientRegistrations.fromOidcConfiguration(described);
    } catch (RuntimeException malformed) { // Spring wraps what it cannot parse in a bare one
      throw new IllegalStateException("the description cannot be read", malformed);
    }
  }

  private String own(String otherwise) {
    return settings.ownAddress().isBlank() ? otherwise : settings.ownAddress().replaceAll("/$", "");
  }

  /**
   * Where the provider ends its sign-in; null when it has no such page or does not answer.
   *
   * @param token the ID token, so that the provider knows whose
   * @param base address of this server as the browser names it
   */
  @Nullable String exit(String token, String base) {
    try {
      Object page =
          registration()
              .getProviderDetails()
              .getConfigurationMetadata()
              .get("end_session_endpoint");
      return page == null
          ? null
          : UriComponentsBuilder.fromUriString(String.valueOf(page))
              .queryParam("id_token_hint", "{token}")
              .queryParam("client_id", "{client}")
              .queryParam("post_logout_redirect_uri", "{back}")
              .encode()
              .buildAndExpand(token, settings.clientId(), own(base) + SecurityAnswers.SIGN_IN)
              .toUriString();
    } catch (RestClientException | IllegalArgumentException | IllegalStateException unreachable) {
      return null; // the session here is over all the same
    }
  }
}
