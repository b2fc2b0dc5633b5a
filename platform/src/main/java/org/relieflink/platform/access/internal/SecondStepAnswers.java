package org.relieflink.platform.access.internal;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.relieflink.platform.access.HalfSignIn;
import org.relieflink.platform.access.KeyChallenge;
import org.relieflink.platform.access.SignInMessage;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/**
 * 两步之间：what people get after the password and after the code. Half in is not signed in: the session
 * remembers whose password was right and nothing more.
 */
@Component
class SecondStepAnswers {
  static final String SECOND = "/sign-in/second";
  private final SecondStep step;
  private final SecurityAnswers answers;
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

  SecondStepAnswers(SecondStep step, SecurityAnswers answers) {
    this.step = step;
    this.answers = answers;
  }

  SecurityAnswers answers() {
    return answers;
  }

  /** The first step was wrong, or it was right and the second step is missing. */
  void afterPassword(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    forget(request.getSession());
    if (!(failure instanceof SecondFactorNeeded needed)) {
      answers.signInRefused(request, response, failure);
      return;
    }
    // Who was signed in here before is not any more.
    contexts.saveContext(SecurityContextHolder.createEmptyContext(), request, response);
    request.changeSessionId();
    request.getSession().setAttribute(HalfSignIn.ATTRIBUTE, needed.half());
    response.sendRedirect(request.getContextPath() + SECOND);
  }

  /**
   * Takes the code or the answer of a key; a right one gives a new session id and a new form token,
   * as the password does.
   */
  Filter filter() {
    return filter(
        HttpMethod.POST, SECOND, (request, response) -> step.signIn(request), this::afterCode);
  }

  /** Checks whoever asks at an address; a check that is passed renews the session. */
  Filter filter(
      HttpMethod method, String path, Check check, AuthenticationFailureHandler otherwise) {
    var filter =
        new AbstractAuthenticationProcessingFilter(
            PathPatternRequestMatcher.withDefaults().matcher(method, path)) {
          @Override
          public Authentication attemptAuthentication(
              HttpServletRequest request, HttpServletResponse response) {
            return check.signIn(request, response);
          }
        };
    filter.setAuthenticationManager(authentication -> authentication);
    filter.setSecurityContextRepository(contexts);
    filter.setSessionAuthenticationStrategy(
        new CompositeSessionAuthenticationStrategy(
            java.util.List.of(
                new ChangeSessionIdAuthenticationStrategy(),
                new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository()))));
    filter.setAuthenticationFailureHandler(otherwise);
    var onwards = answers.signedIn();
    filter.setAuthenticationSuccessHandler(
        (request, response, authentication) -> {
          forget(request.getSession());
          onwards.onAuthenticationSuccess(request, response, authentication);
        });
    return filter;
  }

  /** 核对一步：signs in, or throws why not. */
  @FunctionalInterface
  interface Check {
    Authentication signIn(HttpServletRequest request, HttpServletResponse response);
  }

  /** With attempts left the second step again; locked or too late, the first. */
  private void afterCode(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    var session = request.getSession();
    if (failure instanceof WrongPassword wrong) {
      String number =
          session.getAttribute(HalfSignIn.ATTRIBUTE) instanceof HalfSignIn half
              ? half.officer().staffNumber()
              : null;
      session.setAttribute(
          SignInMessage.ATTRIBUTE, new SignInMessage(number, wrong.left(), wrong.lockedUntil()));
      if (wrong.left() > 0) {
        response.sendRedirect(request.getContextPath() + SECOND);
        return;
      }
    }
    forget(session);
    response.sendRedirect(request.getContextPath() + SecurityAnswers.SIGN_IN);
  }

  /** The half sign-in, and the question that belongs to it. */
  private static void forget(HttpSession session) {
    session.removeAttribute(HalfSignIn.ATTRIBUTE);
    session.removeAttribute(KeyChallenge.ATTRIBUTE);
  }
}
