package org.relieflink.platform.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.relieflink.platform.access.ProviderRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/**
 * 授权码流程：OpenID Connect Core 1.0, 3.1, with PKCE (RFC 7636), state and nonce, done by Spring
 * Security; what is asked stays in the session and is used once. Of the answer only the checked ID
 * token goes on: the access token is dropped.
 */
@Component
class CodeFlow {
  private static final Logger LOG = LoggerFactory.getLogger(CodeFlow.class);

  private final IdentityProvider provider;
  private final ProviderSignIn signIn;
  private final HttpSessionOAuth2AuthorizationRequestRepository asked =
      new HttpSessionOAuth2AuthorizationRequestRepository();
  private final OidcAuthorizationCodeAuthenticationProvider checks;

  CodeFlow(IdentityProvider provider, ProviderSignIn signIn) {
    this.provider = provider;
    this.signIn = signIn;
    var exchange = new RestClientAuthorizationCodeTokenResponseClient();
    exchange.setRestClient(tokenRequests(provider));
    // Only what is signed counts: nothing is asked of the user info endpoint.
    this.checks =
        new OidcAuthorizationCodeAuthenticationProvider(
            exchange, user -> new DefaultOidcUser(List.of(), user.getIdToken()));
    this.checks.setJwtDecoderFactory(this::decoder);
  }

  private static RestClient tokenRequests(IdentityProvider provider) {
    return RestClient.builder()
        .requestFactory(provider.requests())
        .configureMessageConverters(
            converters ->
                converters
                    .addCustomConverter(new FormHttpMessageConverter())
                    .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
        .build();
  }

  /**
   * Keys are fetched for every sign-in: the provider may rotate them, or withdraw one, at any time.
   */
  private JwtDecoder decoder(ClientRegistration registration) {
    String keys = Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri());
    var decoder =
        NimbusJwtDecoder.withJwkSetUri(keys)
            .jwsAlgorithm(provider.signature())
            .restOperations(new RestTemplate(provider.requests()))
            .build();
    decoder.setJwtValidator(new OidcIdTokenValidator(registration));
    return decoder;
  }

  /**
   * Where to send the browser.
   *
   * @param fresh how old the sign-in at the provider may be; zero = any age
   * @throws ProviderRefused when the provider does not answer
   */
  String begin(HttpServletRequest request, HttpServletResponse response, Duration fresh) {
    try {
      var resolver =
          new DefaultOAuth2AuthorizationRequestResolver(
              name -> provider.registration(), "/sign-in/oidc/authorization");
      resolver.setAuthorizationRequestCustomizer(
          OAuth2AuthorizationRequestCustomizers.withPkce()
              .andThen(builder -> builder.additionalParameters(age(fresh))));
      OAuth2AuthorizationRequest wanted =
          Objects.requireNonNull(resolver.resolve(request, IdentityProvider.ID));
      asked.saveAuthorizationRequest(wanted, request, response);
      return wanted.getAuthorizationRequestUri();
    } catch (RestClientException | IllegalArgumentException | IllegalStateException failure) {
      throw problem("description", failure);
    }
  }

  private static Map<String, Object> age(Duration fresh) {
    return fresh.isZero() ? Map.of() : Map.of("max_age", fresh.toSeconds());
  }

  /**
   * The checked ID token for the code that the browser brings.
   *
   * @throws ProviderRefused when it is not the answer to what this session asked, or the person
   *     gave up, or the token is not in order
   */
  OidcIdToken finish(HttpServletRequest request, HttpServletResponse response) {
    OAuth2AuthorizationRequest wanted = asked.removeAuthorizationRequest(request, response);
    String code = request.getParameter("code");
    if (wanted == null || code == null || code.isBlank()) {
      throw new ProviderRefused(ProviderRefusal.FAILED);
    }
    try {
      var answer =
          OAuth2AuthorizationResponse.success(code)
              .state(request.getParameter("state"))
              .redirectUri(Objects.requireNonNull(wanted.getRedirectUri()))
              .build();
      var checked =
          checks.authenticate(
              new OAuth2LoginAuthenticationToken(
                  provider.registration(), new OAuth2AuthorizationExchange(wanted, answer)));
      return ((OidcUser) Objects.requireNonNull(Objects.requireNonNull(checked).getPrincipal()))
          .getIdToken();
    } catch (OAuth2AuthenticationException
        | RestClientException
        | IllegalArgumentException
        | IllegalStateException failure) {
      throw problem("sign-in", failure);
    }
  }

  /** For the operator in the log, without a token; for the trail; for the person a sentence. */
  private ProviderRefused problem(String step, Exception failure) {
    String code =
        failure instanceof OAuth2AuthenticationException protocol
            ? protocol.getError().getErrorCode()
            : failure.getClass().getSimpleName();
    LOG.warn("identity provider, {}: {}", step, code);
    return unreachable(failure)
        ? new ProviderRefused(ProviderRefusal.UNREACHABLE)
        : signIn.refuse("", ProviderRefusal.FAILED);
  }

  private static boolean unreachable(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return true;
      }
    }
    return false;
  }
}
