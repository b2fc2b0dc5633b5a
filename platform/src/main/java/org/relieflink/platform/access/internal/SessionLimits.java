package org.relieflink.platform.access.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.relieflink.platform.access.SessionEnd;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 会话的门口：before anything is answered, the session is checked; a one-time password opens one page,
 * and so does a missing second step that the rules want.
 */
final class SessionLimits extends OncePerRequestFilter {
  private final SessionCheck check;
  private final SecurityAnswers answers;

  SessionLimits(SessionCheck check, SecurityAnswers answers) {
    this.check = check;
    this.answers = answers;
  }

  /** What is open to everybody is never held up: style sheets, the sign-in page itself. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.startsWith("/kit/")
        || (path.equals(SecurityAnswers.SIGN_IN) && request.getMethod().equals("POST"));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof StaffSession officer) {
      SessionEnd end = check.end(officer, request.getSession(false));
      if (end != null) {
        answers.ended(end, request, response);
        return;
      }
      if (officer.oneTime() && !answers.ownPassword(request)) {
        answers.passwordFirst(request, response);
        return;
      }
      if (!officer.oneTime() && check.toEnroll(officer) && !answers.ownFactor(request)) {
        answers.factorFirst(request, response);
        return;
      }
      check.seen(request);
    }
    chain.doFilter(request, response);
  }
}
