package org.relieflink.platform.identity;

/**
 * 要撤销的。
 *
 * @param opened a record of the person whom the officer opened; the decision is about that person
 * @param decision its number
 * @param reason in the officer's words, required
 * @param seen version of the two groups that the officer saw
 */
public record NewUndo(String opened, long decision, String reason, long seen) {
  public NewUndo {
    reason = reason.strip();
  }
}
