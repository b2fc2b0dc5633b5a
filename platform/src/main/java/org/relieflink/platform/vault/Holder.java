package org.relieflink.platform.vault;

import java.util.Set;

/**
 * 谁存着密文。 A capability that keeps sealed text: it can seal its own anew under the newest key, and
 * say and forget what it holds of a person. Every capability with a sealed column has one; a test
 * compares them with the columns.
 */
public interface Holder {
  /** Column names, {@code schema.table.column}, of what {@link #renew} looks after. */
  Set<String> columns();

  /**
   * Seals up to so many rows anew that are not under the newest key, each change for itself,
   * readers undisturbed.
   *
   * @return rows renewed; 0 when none was left
   */
  int renew(int most);

  /** Rows that can be read with an old key only, those of work under way included. */
  long outdated();

  /**
   * Opens up to so many rows of each sealed column, whichever come: a restored copy shows with it
   * that its keys are the right ones.
   *
   * @throws BrokenSeal when one cannot be opened that should
   */
  SealedSample.Opened sample(int most);

  /** Subjects under whose secret something of the person with this number is sealed. */
  Set<Long> subjectsOf(String citizenId);

  /** Of these subjects, those under whose secret anything is still sealed or found here. */
  Set<Long> inUse(Set<Long> subjects);

  /**
   * Clears what was sealed for these subjects and what finds it; their secrets are gone already.
   */
  void forget(Set<Long> subjects);
}
