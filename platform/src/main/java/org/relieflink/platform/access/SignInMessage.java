package org.relieflink.platform.access;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 登录页上的错误：shown once on the sign-in page.
 *
 * @param staffNumber the number as typed
 * @param left attempts left; 0 = locked
 * @param lockedUntil end of the lock; null when the server could not check at all
 */
public record SignInMessage(@Nullable String staffNumber, int left, @Nullable Instant lockedUntil)
    implements Serializable {
  public static final String ATTRIBUTE = SignInMessage.class.getName();
}
