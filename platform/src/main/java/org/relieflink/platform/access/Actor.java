package org.relieflink.platform.access;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * 以谁的名义：whose eyes the database sees with. A request acts as the officer who is signed in, or as
 * nobody; a thread that serves no request (a job, the start) acts as the server itself.
 */
public final class Actor {
  private static final ThreadLocal<Boolean> SERVER = ThreadLocal.withInitial(() -> false);

  private Actor() {}

  /**
   * Reads as the server inside a request, for what an officer is told without being able to read
   * it: who looked at a person of a case, out of a trail that is the auditors'.
   */
  public static <T> T asServer(Supplier<T> reading) {
    boolean before = SERVER.get();
    SERVER.set(true);
    try {
      return reading.get();
    } finally {
      SERVER.set(before);
    }
  }

  /** Empty: nobody, who sees nothing. */
  public static Optional<Officer> now() {
    if (SERVER.get()) {
      return Optional.of(Officer.SYSTEM);
    }
    Optional<Officer> signedIn = signedIn();
    return signedIn.isEmpty() && RequestContextHolder.getRequestAttributes() == null
        ? Optional.of(Officer.SYSTEM)
        : signedIn;
  }

  /** Who is signed in, whatever the thread is doing. */
  static Optional<Officer> signedIn() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Officer officer
        ? Optional.of(officer)
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
