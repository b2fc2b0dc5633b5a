package org.relieflink.platform.transfer;

import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/** 回调的大门：signed CloudEvents of a department's own system. */
public interface Callbacks {
  /**
   * Takes one. A message that came before gives the same answer; one that comes too early is held
   * until those before it are there; one that comes too late is refused.
   *
   * @param signature {@code t=<seconds>,v1=<hex>} over {@code t.body}
   */
  Outcome<Taken> take(Officer officer, String signature, String body);

  /**
   * 收下了。
   *
   * @param state {@code HELD}, {@code APPLIED}, {@code REFUSED}
   * @param answer code of the refusal, number of the receipt, or empty
   */
  record Taken(String message, String state, String answer) {}
}
