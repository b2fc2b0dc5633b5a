package org.relieflink.platform.access.internal;

import org.springframework.stereotype.Component;

/**
 * 网页的登录怎样看管。 What looks after the sessions of people: how long each may last, and which are known.
 */
@Component
record PageSessions(SessionCheck check, SessionBook book) {

  SessionLimits limits(SecurityAnswers answers) {
    return new SessionLimits(check, answers, book);
  }
}
