package org.relieflink.platform.access.internal;

import org.relieflink.platform.access.KeySettings;
import org.relieflink.platform.access.ProviderSettings;
import org.relieflink.platform.access.SecondFactorRules;
import org.relieflink.platform.access.SessionRules;
import org.relieflink.platform.access.SignInSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** 安全设置：one chain for programs (HTTP Basic, no session), one for people (form, session, CSRF). */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SignInSettings.class, KeySettings.class, ProviderSettings.class})
class SecuritySetup {
  /** No inline style, no inline script, nothing from elsewhere, no frame. */
  static final String CONTENT_POLICY =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  @Bean
  SecondFactorRules secondFactorRules(
      @Value("${relief.sign-in.second-factor-rules:classpath:access/rules/second-factor.yaml}")
          Resource file) {
    return SecondFactorRuleReader.read(file);
  }

  @Bean
  SessionRules sessionRules(
      @Value("${relief.sign-in.session-rules:classpath:access/rules/sessions.yaml}")
          Resource file) {
    return SessionRuleReader.read(file);
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  }

  @Bean
  @Order(1)
  SecurityFilterChain api(
      HttpSecurity http, RuleAuthorization rules, SecurityAnswers answers, SessionCheck check) {
    return http.securityMatcher("/api/**")
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .headers(SecuritySetup::headers)
        .httpBasic(basic -> basic.authenticationEntryPoint(answers::notSignedInApi))
        .addFilterBefore(new SessionLimits(check, answers, null), AuthorizationFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(jakarta.servlet.DispatcherType.ERROR)
                    .permitAll()
                    .anyRequest()
                    .access(rules))
        .exceptionHandling(
            errors ->
                errors
                    .authenticationEntryPoint(answers::notSignedInApi)
                    .accessDeniedHandler(answers::forbiddenApi))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(
      HttpSecurity http, RuleAuthorization rules, ProviderAnswers provider, PageSessions sessions) {
    SecondStepAnswers steps = provider.steps();
    SecurityAnswers answers = steps.answers();
    return http.headers(SecuritySetup::headers)
        .formLogin(
            form ->
                form.loginPage("/sign-in")
                    .usernameParameter("user")
                    .passwordParameter("pw")
                    .successHandler(answers.signedIn())
                    .failureHandler(steps::afterPassword))
        .addFilterAfter(steps.filter(), UsernamePasswordAuthenticationFilter.class)
        .addFilterAfter(provider.start(), UsernamePasswordAuthenticationFilter.class)
        .addFilterAfter(provider.finish(), UsernamePasswordAuthenticationFilter.class)
        .addFilterBefore(sessions.limits(answers), AuthorizationFilter.class)
        .logout(
            out ->
                out.logoutUrl("/sign-out")
                    .addLogoutHandler(provider::leave)
                    .addLogoutHandler(sessions.book()::leave)
                    .logoutSuccessHandler(answers::signedOut))
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(
                        jakarta.servlet.DispatcherType.ERROR,
                        jakarta.servlet.DispatcherType.FORWARD)
                    .permitAll()
                    .anyRequest()
                    .access(rules))
        .exceptionHandling(
            errors ->
                errors
                    .authenticationEntryPoint(answers.notSignedInPage())
                    .accessDeniedHandler(answers::forbiddenPage))
        .build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            permissions -> permissions.policy("camera=(), microphone=(), geolocation=()"));
  }
}
