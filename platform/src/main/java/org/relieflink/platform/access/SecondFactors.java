package org.relieflink.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * 登录第二步的大门：everybody has the own one only. A wrong code counts like a wrong password and locks the
 * same number; each code counts once. Binding and removing end the account's other sessions.
 */
public interface SecondFactors {
  /** Empty when none is set up. */
  Optional<FactorState> find(Officer officer);

  /** Whether the rules want one of this officer, today and on this server. */
  boolean required(Officer officer);

  /** A new secret, not stored yet. */
  NewFactor begin();

  /** Stores the secret once a code proves that the phone has it; gives ten recovery codes. */
  CodeChecked enroll(Officer officer, NewFactor offered, String code);

  /** Ten new recovery codes instead of the old ones, for a right code. */
  CodeChecked renewCodes(Officer officer, String code);

  /** Takes it away, for a right code or a recovery code. */
  CodeChecked remove(Officer officer, String code);

  /** Goes on under a new session id with the account as it is now, after it was changed here. */
  void goOn(HttpServletRequest request, HttpServletResponse response);
}
