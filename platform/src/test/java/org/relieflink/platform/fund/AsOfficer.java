package org.relieflink.platform.fund;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import org.relieflink.platform.access.Officer;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * 以经办人的名义：the database sees with the eyes of the officer who acts, as in a request, and not with
 * the server's.
 */
public final class AsOfficer {
  private AsOfficer() {}

  /** The same door; each call acts as the officer who is its first argument. */
  public static <T> T of(Class<T> door, T behind) {
    return door.cast(
        Proxy.newProxyInstance(
            door.getClassLoader(),
            new Class<?>[] {door},
            (proxy, method, arguments) -> {
              if (arguments != null && arguments[0] instanceof Officer officer) {
                from(officer);
              }
              try {
                return method.invoke(behind, arguments);
              } catch (InvocationTargetException wrapped) {
                throw wrapped.getCause();
              } finally {
                SecurityContextHolder.clearContext();
              }
            }));
  }

  /** This thread acts as the officer from now on. */
  public static void from(Officer officer) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(officer, null, List.of()));
  }
}
