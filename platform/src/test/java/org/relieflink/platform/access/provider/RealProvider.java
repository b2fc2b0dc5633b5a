package org.relieflink.platform.access.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.URL;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * 一个真的统一身份认证服务：Spring Authorization Server on a port of its own. Everybody has an account there,
 * named by the staff number. It can be told to say or to sign something wrong.
 */
public final class RealProvider implements AutoCloseable {
  public static final String CLIENT = "relieflink";
  public static final String SECRET = "a secret of the two servers";
  static final String PASSWORD = "password of the province";

  private static RealProvider shared;

  /** How it signs. */
  enum Signing {
    RIGHT,
    WITH_ANOTHER_KEY,
    NOT_AT_ALL
  }

  private final ConfigurableApplicationContext server;
  private final int port;
  private final RegisteredClient client;
  private final Map<String, Object> says = new ConcurrentHashMap<>();
  private volatile RSAKey key = newKey();

  /** Another one with the same name. */
  private volatile RSAKey otherKey = key;

  private volatile Signing signing = Signing.RIGHT;

  public RealProvider() {
    client = client("http://127.0.0.1/sign-in");
    server =
        new SpringApplicationBuilder(Application.class)
            .initializers(
                context -> context.getBeanFactory().registerSingleton("realProvider", this))
            .run(
                "--spring.config.location=optional:classpath:/nowhere/",
                "--server.port=0",
                "--logging.level.root=warn");
    port = ((WebServerApplicationContext) server).getWebServer().getPort();
  }

  /** One for all tests of a JVM. */
  public static synchronized RealProvider shared() {
    if (shared == null) {
      shared = new RealProvider();
      Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
    }
    return shared;
  }

  public String issuer() {
    return "http://localhost:" + port;
  }

  /** Honest again. */
  void reset() {
    says.clear();
    signing = Signing.RIGHT;
  }

  /** A claim of the next ID tokens, instead of what would stand there. */
  void says(String claim, Object value) {
    says.put(claim, value);
  }

  void signs(Signing how) {
    if (how == Signing.WITH_ANOTHER_KEY) {
      otherKey = new RSAKey.Builder(newKey()).keyID(key.getKeyID()).build();
    }
    signing = how;
  }

  /** From now on another key, with another name; the old one is gone. */
  void rotate() {
    key = newKey();
  }

  /** The address to which its log-out may lead back. */
  void leadsBackTo(String address) {
    server.getBean(InMemoryRegisteredClientRepository.class).save(client(address));
  }

  private RegisteredClient client(String back) {
    var made =
        RegisteredClient.withId("1")
            .clientId(CLIENT)
            .clientSecret("{noop}" + SECRET)
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri("http://127.0.0.1/sign-in/oidc/return")
            .postLogoutRedirectUri(back)
            .scope(OidcScopes.OPENID)
            .clientSettings(ClientSettings.builder().requireProofKey(true).build());
    return made.build();
  }

  @Override
  public void close() {
    server.close();
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private Jwt encode(JwtEncoderParameters wanted) {
    return switch (signing) {
      case RIGHT -> encoder(key).encode(wanted);
      case WITH_ANOTHER_KEY -> encoder(otherKey).encode(wanted);
      case NOT_AT_ALL -> unsigned(wanted);
    };
  }

  private static JwtEncoder encoder(RSAKey with) {
    return new NimbusJwtEncoder((selector, context) -> selector.select(new JWKSet(with)));
  }

  private static Jwt unsigned(JwtEncoderParameters wanted) {
    var claims = new JWTClaimsSet.Builder();
    wanted
        .getClaims()
        .getClaims()
        .forEach(
            (name, value) ->
                claims.claim(
                    name,
                    value instanceof Instant at
                        ? Date.from(at)
                        : value instanceof URL address ? address.toString() : value));
    return Jwt.withTokenValue(new PlainJWT(claims.build()).serialize())
        .header("alg", "none")
        .claims(all -> all.putAll(wanted.getClaims().getClaims()))
        .build();
  }

  private void customize(JwtEncodingContext token) {
    if (token.getTokenType().getValue().equals("id_token")) {
      token
          .getClaims()
          .claims(
              all -> {
                all.put("staff_no", token.getPrincipal().getName());
                all.put("auth_time", Clock.systemUTC().instant().getEpochSecond());
                all.putAll(says);
              });
    }
  }

  /** The server; no stereotype, so that the tests of other capabilities do not find it. */
  @EnableAutoConfiguration(
      exclude = {DataSourceAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
  static class Application {
    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) {
      return http.oauth2AuthorizationServer(
              all -> {
                http.securityMatcher(all.getEndpointsMatcher());
                all.oidc(Customizer.withDefaults());
              })
          .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
          .exceptionHandling(
              errors ->
                  errors.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
          .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http) {
      return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
          .formLogin(Customizer.withDefaults())
          .build();
    }

    @Bean
    UserDetailsService everybody() {
      return name -> User.withUsername(name).password("{noop}" + PASSWORD).roles("USER").build();
    }

    @Bean
    RegisteredClientRepository clients(RealProvider provider) {
      return new InMemoryRegisteredClientRepository(provider.client);
    }

    @Bean
    AuthorizationServerSettings settings() {
      return AuthorizationServerSettings.builder().build();
    }

    @Bean
    JWKSource<SecurityContext> keys(RealProvider provider) {
      return (JWKSelector selector, SecurityContext context) ->
          selector.select(new JWKSet(provider.key));
    }

    @Bean
    JwtEncoder encoder(RealProvider provider) {
      return provider::encode;
    }

    /** For its user info endpoint, which nobody asks. */
    @Bean
    JwtDecoder decoder() {
      return token -> {
        throw new BadJwtException("nobody asks");
      };
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> words(RealProvider provider) {
      return provider::customize;
    }
  }
}
