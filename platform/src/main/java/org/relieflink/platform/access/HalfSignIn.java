package org.relieflink.platform.access;

import java.io.Serializable;
import java.time.Instant;

/**
 * 登录了一半：the password was right or the provider knew the person, the second step is missing. It
 * waits in the session and is no sign-in: for every address the person is still nobody.
 *
 * @param version of the account after the first step; with another one it is over
 * @param oneTime whether the password was one that an administrator set
 * @param since when the first step was right
 * @param manner who checked it
 */
public record HalfSignIn(
    Officer officer, long version, boolean oneTime, Instant since, SignInManner manner)
    implements Serializable {
  /** Where it waits in the session. */
  public static final String ATTRIBUTE = HalfSignIn.class.getName();

  @Override
  public String toString() {
    return "HalfSignIn[" + officer.staffNumber() + "]";
  }
}
