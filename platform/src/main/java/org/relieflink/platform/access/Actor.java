package org.relieflink.platform.access;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * 以谁的名义：whose eyes the database sees with. A request acts as the officer who is signed in, or as
 * nobody; a thread that serves no request (a job, the start) acts as the server itself.
 */
public final class Actor {
  private Actor() {}

  /** Empty: nobody, who sees nothing. */
  public static Optional<Officer> now() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof Officer officer) {
      return Optional.of(officer);
    }
    return RequestContextHolder.getRequestAttributes() == null
        ? Optional.of(Officer.SYSTEM)
        : Optional.empty();
  }

  /** What the address that is being answered asked the policy for; empty outside of requests. */
  public static Optional<Need> asked() {
    var request = RequestContextHolder.getRequestAttributes();
    return request != null
            && request.getAttribute(AccessRule.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
                instanceof AccessRule rule
        ? Optional.ofNullable(rule.need())
        : Optional.empty();
  }
}
