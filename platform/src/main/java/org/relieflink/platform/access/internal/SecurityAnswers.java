package org.relieflink.platform.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.AccessRefusal;
import org.relieflink.platform.access.AccessRefused;
import org.relieflink.platform.access.AccessRule;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.OfficerSignedIn;
import org.relieflink.platform.access.OfficerSignedOut;
import org.relieflink.platform.access.ProviderExit;
import org.relieflink.platform.access.SessionEnd;
import org.relieflink.platform.access.SignInManner;
import org.relieflink.platform.access.SignInMessage;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.problem.RefusalAnswer;
import org.relieflink.platform.problem.WebRefusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** 安全层的回答：what people and programs get when they are not signed in or not allowed. */
@Component
class SecurityAnswers {
  static final String SIGN_IN = "/sign-in";
  private static final String PROVIDER_OUT = "/sign-in/oidc/out";
  private static final String OWN_PASSWORD = "/password";
  private static final String OWN_FACTOR = "/second-factor";
  private static final String RETURN_TO = SecurityAnswers.class.getName() + ".return";
  private final RefusalAnswer refusals;
  private final ApplicationEventPublisher events;

  SecurityAnswers(RefusalAnswer refusals, ApplicationEventPublisher events) {
    this.refusals = refusals;
    this.events = events;
  }

  void notSignedInApi(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    response.setHeader("WWW-Authenticate", "Basic realm=\"ReliefLink\", charset=\"UTF-8\"");
    var code =
        failure instanceof SecondFactorNeeded
            ? AccessRefusal.SECOND_FACTOR_NEEDED
            : WebRefusal.NOT_SIGNED_IN;
    refusals.write(Refusal.of(code), request, response);
  }

  void forbiddenApi(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
      throws IOException {
    if (unknown(request)) {
      refusals.write(Refusal.of(WebRefusal.NOT_FOUND), request, response);
      return;
    }
    publishRefused(request);
    refusals.write(Refusal.of(WebRefusal.FORBIDDEN), request, response);
  }

  /** Ends a session, says why on the sign-in page, and keeps the place where the person was. */
  void ended(SessionEnd end, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HttpSession old = request.getSession(false);
    if (old != null) {
      old.invalidate();
    }
    SecurityContextHolder.clearContext();
    HttpSession fresh = request.getSession();
    fresh.setAttribute(SessionEnd.ATTRIBUTE, end);
    String place = place(request);
    if (place != null) {
      fresh.setAttribute(RETURN_TO, place);
    }
    send(SIGN_IN, request, response);
  }

  /**
   * The page that was asked for, or the one on which a form was sent; only pages of this server.
   */
  private static @Nullable String place(HttpServletRequest request) {
    if (request.getMethod().equals("GET") && request.getHeader("HX-Request") == null) {
      String query = request.getQueryString();
      String path = request.getRequestURI();
      return path.equals(request.getContextPath() + SIGN_IN)
          ? null
          : path + (query == null ? "" : "?" + query);
    }
    String page =
        Objects.requireNonNullElse(
            request.getHeader("HX-Current-URL"),
            Objects.requireNonNullElse(request.getHeader("Referer"), ""));
    String own = request.getRequestURL().toString().replace(request.getRequestURI(), "") + "/";
    boolean ours = page.startsWith(own) && !page.startsWith(own + "/");
    return ours ? page.substring(own.length() - 1) : null;
  }

  /** Whether the page is one of those open to who still has to choose an own password. */
  boolean ownPassword(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.equals(OWN_PASSWORD) || path.equals("/error");
  }

  /** First the own password, then everything else. */
  void passwordFirst(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
      refusals.write(Refusal.of(AccessRefusal.PASSWORD_TO_CHANGE), request, response);
      return;
    }
    send(OWN_PASSWORD, request, response);
  }

  /** Whether the page is one of those open to who still has to set up the second step. */
  boolean ownFactor(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.equals(OWN_FACTOR) || path.startsWith(OWN_FACTOR + "/") || path.equals("/error");
  }

  /** First the second step, where the rules want one, then everything else. */
  void factorFirst(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
      refusals.write(Refusal.of(AccessRefusal.SECOND_FACTOR_TO_ENROLL), request, response);
      return;
    }
    send(OWN_FACTOR, request, response);
  }

  private static void send(String page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", request.getContextPath() + page);
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.sendRedirect(request.getContextPath() + page);
    }
  }

  /** A page fragment fetched by htmx cannot show the sign-in page: it tells htmx to go there. */
  AuthenticationEntryPoint notSignedInPage() {
    var toSignIn = new LoginUrlAuthenticationEntryPoint(SIGN_IN);
    return (request, response, failure) -> {
      if (request.getHeader("HX-Request") != null) {
        send(SIGN_IN, request, response);
      } else {
        toSignIn.commence(request, response, failure);
      }
    };
  }

  void forbiddenPage(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
      throws IOException {
    if (failure instanceof CsrfException) {
      request.setAttribute(RefusalAnswer.PAGE_EXPIRED, true);
    } else if (unknown(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    } else {
      publishRefused(request);
    }
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }

  /** No row of the table knows this address: it is refused like any other, but called missing. */
  private static boolean unknown(HttpServletRequest request) {
    return request.getAttribute(AccessRule.ATTRIBUTE) == null;
  }

  private void publishRefused(HttpServletRequest request) {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof Officer officer) {
      events.publishEvent(new AccessRefused(officer, request.getMethod(), request.getRequestURI()));
    }
  }

  AuthenticationSuccessHandler signedIn() {
    var onwards = new SavedRequestAwareAuthenticationSuccessHandler();
    return (request, response, authentication) -> {
      if (authentication.getPrincipal() instanceof Officer officer) {
        events.publishEvent(new OfficerSignedIn(officer, manner(authentication)));
      }
      HttpSession session = request.getSession();
      if (session.getAttribute(RETURN_TO) instanceof String place) {
        session.removeAttribute(RETURN_TO);
        response.sendRedirect(place);
        return;
      }
      onwards.onAuthenticationSuccess(request, response, authentication);
    };
  }

  private static SignInManner manner(Authentication authentication) {
    return authentication instanceof StaffSession session
        ? session.manner()
        : SignInManner.PASSWORD;
  }

  void signInRefused(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    var message =
        failure instanceof WrongPassword wrong
            ? new SignInMessage(request.getParameter("user"), wrong.left(), wrong.lockedUntil())
            : new SignInMessage(request.getParameter("user"), 0, null);
    request.getSession().setAttribute(SignInMessage.ATTRIBUTE, message);
    response.sendRedirect(request.getContextPath() + SIGN_IN);
  }

  void signedOut(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication)
      throws IOException {
    if (authentication != null && authentication.getPrincipal() instanceof Officer officer) {
      events.publishEvent(new OfficerSignedOut(officer));
    }
    if (request.getAttribute(ProviderExit.ATTRIBUTE) instanceof ProviderExit exit) {
      request.getSession().setAttribute(ProviderExit.ATTRIBUTE, exit);
      response.sendRedirect(request.getContextPath() + PROVIDER_OUT);
      return;
    }
    response.sendRedirect(request.getContextPath() + SIGN_IN);
  }
}
