package org.relieflink.platform.access.internal;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.HalfSignIn;
import org.relieflink.platform.access.ProviderExit;
import org.relieflink.platform.access.ProviderRefusal;
import org.relieflink.platform.access.SignInManner;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * 经统一身份认证登录的门口：there, back, and out again. The session cookie is SameSite=Strict, so a browser that
 * comes back from the provider's site does not send it: the page it comes back to leads on to this
 * server by itself, and only then the sign-in is finished.
 */
@Component
class ProviderAnswers {
  private static final String START = "/sign-in/oidc";
  private static final String FINISH = "/sign-in/oidc/finish";

  /** The ID token of who signed in, as a hint for the provider's log-out. */
  private static final String TOKEN = ProviderAnswers.class.getName() + ".token";

  private final CodeFlow flow;
  private final ProviderSignIn signIn;
  private final IdentityProvider provider;
  private final SecondStepAnswers steps;

  ProviderAnswers(
      CodeFlow flow, ProviderSignIn signIn, IdentityProvider provider, SecondStepAnswers steps) {
    this.flow = flow;
    this.signIn = signIn;
    this.provider = provider;
    this.steps = steps;
  }

  SecondStepAnswers steps() {
    return steps;
  }

  /**
   * Goes to the provider; only from the sign-in page of this session, so that no other site starts
   * a sign-in in somebody's browser.
   */
  Filter start() {
    return new OncePerRequestFilter() {
      @Override
      protected boolean shouldNotFilter(HttpServletRequest request) {
        return !provider.settings().configured()
            || !request.getMethod().equals("GET")
            || !request.getRequestURI().equals(request.getContextPath() + START);
      }

      @Override
      protected void doFilterInternal(
          HttpServletRequest request,
          HttpServletResponse response,
          jakarta.servlet.FilterChain chain)
          throws IOException {
        boolean stranger = request.getSession(false) == null;
        if (stranger || signedIn()) {
          response.sendRedirect(request.getContextPath() + SecurityAnswers.SIGN_IN);
          return;
        }
        try {
          response.sendRedirect(flow.begin(request, response, signIn.fresh()));
        } catch (AuthenticationException failure) {
          failed(request, response, failure);
        }
      }
    };
  }

  private static boolean signedIn() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof StaffSession;
  }

  /** Takes what the provider gave the browser. */
  Filter finish() {
    return steps.filter(HttpMethod.GET, FINISH, this::take, this::failed);
  }

  private Authentication take(HttpServletRequest request, HttpServletResponse response) {
    if (!provider.settings().configured()) {
      throw new ProviderRefused(ProviderRefusal.FAILED);
    }
    var token = flow.finish(request, response);
    request.getSession().setAttribute(TOKEN, token.getTokenValue());
    return signIn.signIn(token);
  }

  private void failed(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (failure instanceof SecondFactorNeeded) {
      steps.afterPassword(request, response, failure);
      return;
    }
    HttpSession session = request.getSession();
    session.removeAttribute(HalfSignIn.ATTRIBUTE);
    session.setAttribute(
        ProviderRefusal.ATTRIBUTE,
        failure instanceof ProviderRefused refused ? refused.why() : ProviderRefusal.FAILED);
    response.sendRedirect(request.getContextPath() + SecurityAnswers.SIGN_IN);
  }

  /** Before the session here ends: where the one at the provider ends too. */
  void leave(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    HttpSession session = request.getSession(false);
    if (session != null
        && authentication instanceof StaffSession staff
        && staff.manner() != SignInManner.PASSWORD
        && session.getAttribute(TOKEN) instanceof String token) {
      String base = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
      String address = provider.exit(token, base);
      if (address != null) {
        request.setAttribute(ProviderExit.ATTRIBUTE, new ProviderExit(address));
      }
    }
  }
}
