package org.relieflink.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;

/**
 * 登录第二步的大门：everybody has the own one only. A wrong code counts like a wrong password and locks the
 * same number; each code counts once. Binding and removing end the account's other sessions.
 */
public interface SecondFactors {
  /** Empty when none is set up. */
  Optional<FactorState> find(Officer officer);

  /** Whether codes of the officer's phone are taken: one is bound, and no key is wanted instead. */
  boolean phoneCounts(Officer officer);

  /** Whether the rules want one of this officer, today and on this server. */
  boolean required(Officer officer);

  /** Whether the phone is the last way of who must have one: it can be changed, not taken away. */
  boolean phoneStays(Officer officer);

  /** A new secret, not stored yet. */
  NewFactor begin();

  /**
   * Stores the secret once a code proves that the phone has it; gives ten recovery codes when it is
   * the first second step. Who has a phone already proves it, and the new one takes its place; who
   * has security keys only proves the own password.
   */
  CodeChecked enroll(Officer officer, NewFactor offered, Proof proof);

  /**
   * Ten new recovery codes instead of the old ones, for a right code; without a phone, the
   * password.
   */
  CodeChecked renewCodes(Officer officer, String proof);

  /**
   * Takes the phone away, for a right code or a recovery code; security keys stay. The last way of
   * who must have one is not taken away, and no code is used up.
   */
  CodeChecked remove(Officer officer, String code);

  /**
   * 绑定手机时填的。
   *
   * @param code of the phone that is bound now
   * @param password of the account; looked at only when there are security keys and no phone
   * @param before code of the phone before, or a recovery code; looked at only when there is one
   */
  record Proof(String code, String password, String before) {
    public Proof {
      code = Objects.requireNonNullElse(code, "");
      password = Objects.requireNonNullElse(password, "");
      before = Objects.requireNonNullElse(before, "");
    }

    /** For the first second step. */
    public static Proof of(String code) {
      return new Proof(code, "", "");
    }

    @Override
    public String toString() {
      return "Proof";
    }
  }

  /** Goes on under a new session id with the account as it is now, after it was changed here. */
  void goOn(HttpServletRequest request, HttpServletResponse response);
}
