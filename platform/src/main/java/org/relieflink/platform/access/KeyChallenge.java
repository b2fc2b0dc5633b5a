package org.relieflink.platform.access;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * 一次提问：32 random bytes that a key signs; waits in the session that asked, counts for one person,
 * one answer and a few minutes. Of answers at once, one takes it.
 */
public final class KeyChallenge implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Where the one of the second step waits in the session. */
  public static final String ATTRIBUTE = KeyChallenge.class.getName();

  private final String staffNumber;
  private final byte[] bytes;
  private final Instant until;
  private final AtomicBoolean used = new AtomicBoolean();

  /**
   * A new question.
   *
   * @param until from this moment on no answer is taken
   */
  public KeyChallenge(String staffNumber, byte[] bytes, Instant until) {
    this.staffNumber = staffNumber;
    this.bytes = bytes.clone();
    this.until = until;
  }

  /** Whether a page shown now can ask it again: a second tab does not undo the first. */
  public boolean lasts(String number, Instant now, Duration wanted) {
    return staffNumber.equals(number) && !used.get() && now.plus(wanted).isBefore(until);
  }

  /** Uses it up, whatever the answer is; empty when it was used, is too old or is another's. */
  public Optional<byte[]> take(String number, Instant now) {
    boolean first = used.compareAndSet(false, true);
    return first && staffNumber.equals(number) && now.isBefore(until)
        ? Optional.of(bytes.clone())
        : Optional.empty();
  }

  /** As the page hands it to the browser: base64url without padding. */
  public String text() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "KeyChallenge[" + staffNumber + "]";
  }
}
