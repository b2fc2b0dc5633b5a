package org.relieflink.platform.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.SessionEnd;
import org.relieflink.platform.access.SignInSettings;
import org.springframework.stereotype.Component;

/**
 * 会话的期限：a session is compared with its account as it is now, and with the clock. So a change of the
 * account counts from the next request on, on every server over the same database.
 */
@Component
class SessionCheck {
  private static final String SEEN = SessionCheck.class.getName() + ".seen";

  /** A page asks for this by itself while a job runs: no sign of a person at the desk. */
  private static final String UNATTENDED = "/progress";

  private final AccountStore accounts;
  private final FactorDuty duty;
  private final SignInSettings settings;
  private final Clock clock;

  SessionCheck(AccountStore accounts, FactorDuty duty, SignInSettings settings, Clock clock) {
    this.accounts = accounts;
    this.duty = duty;
    this.settings = settings;
    this.clock = clock;
  }

  /** Why the session is over; null while it is not. */
  @Nullable SessionEnd end(StaffSession officer, @Nullable HttpSession session) {
    if (!unchanged(officer)) {
      return SessionEnd.CHANGED;
    }
    Instant now = clock.instant();
    if (!now.isBefore(officer.since().plus(settings.longest()))) {
      return SessionEnd.TOO_LONG;
    }
    return now.isBefore(last(officer, session).plus(settings.idle())) ? null : SessionEnd.IDLE;
  }

  private boolean unchanged(StaffSession officer) {
    return accounts
        .find(officer.getPrincipal().staffNumber())
        .filter(account -> account.version() == officer.version())
        .isPresent();
  }

  /** Whether the second step has to be set up first; a change of it ends the session anyway. */
  boolean toEnroll(StaffSession officer) {
    return duty.missing(officer);
  }

  private static Instant last(StaffSession officer, @Nullable HttpSession session) {
    return session != null && session.getAttribute(SEEN) instanceof Instant seen
        ? seen
        : officer.since();
  }

  /** The person is there: the time without a request begins anew. */
  void seen(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null && !unattended(request)) {
      session.setAttribute(SEEN, clock.instant());
    }
  }

  static boolean unattended(HttpServletRequest request) {
    return request.getRequestURI().endsWith(UNATTENDED);
  }
}
