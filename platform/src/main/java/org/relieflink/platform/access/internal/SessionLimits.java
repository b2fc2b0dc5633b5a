package org.relieflink.platform.access.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
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
  private final @Nullable SessionBook book;

  /**
   * At the door of people, or of programs.
   *
   * @param book null for programs, which keep no session
   */
  SessionLimits(SessionCheck check, SecurityAnswers answers, @Nullable SessionBook book) {
    this.check = check;
    this.answers = answers;
    this.book = book;
  }

  /** What is open to everybody is never held up: style sheets, the sign-in page itself. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.startsWith("/kit/")
        || (path.equals(SecurityAnswers.SIGN_IN) && request.getMethod().equals("POST"));
  }

  private @Nullable SessionEnd end(StaffSession officer, HttpServletRequest request) {
    SessionEnd end = check.end(officer, request.getSession(false));
    return end != null || book == null ? end : book.meet(officer, request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof StaffSession officer) {
      SessionEnd end = end(officer, request);
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
