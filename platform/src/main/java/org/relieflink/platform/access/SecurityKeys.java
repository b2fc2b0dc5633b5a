package org.relieflink.platform.access;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 安全密钥的大门：the stronger second step, which no false page can pass on, since a key answers only to
 * the address it was registered at. Everybody has the own ones only. Changes want the password and
 * end the account's other sessions; a wrong one counts like at sign-in.
 */
public interface SecurityKeys {
  /** A new question for this person, or the one before while it still lasts. */
  KeyChallenge challenge(Officer officer, @Nullable Object before);

  /**
   * What the second step asks; empty when the account has no key, or there is no address for keys.
   */
  Optional<KeyQuestion> question(Officer officer, KeyChallenge challenge);

  /** What the page asks a new key; empty when there is no address for keys. */
  Optional<KeyQuestion> offer(Officer officer, KeyChallenge challenge);

  /** The own ones, the oldest first. */
  List<SecurityKey> list(Officer officer);

  /** Whether the rules want a key of this officer, today and on this server. */
  boolean required(Officer officer);

  /** Registers one more; the first second step gives ten recovery codes too. */
  KeyDone register(Officer officer, KeyChallenge challenge, NewKey offered);

  /** Takes one away, for the password. */
  KeyDone remove(Officer officer, long id, String password);
}
