package org.relieflink.platform.identity;

/**
 * 要作的决定。
 *
 * @param left a record of the one group
 * @param right a record of the other
 * @param reason in the officer's words, required
 * @param seen version of the two groups that the officer saw; see {@link Pairing#version}
 */
public record NewDecision(DecisionKind kind, String left, String right, String reason, long seen) {
  public NewDecision {
    reason = reason.strip();
  }
}
