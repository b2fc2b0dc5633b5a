package org.relieflink.platform.access;

/** 登记、取消密钥的结果。 */
public enum KeyOutcome {
  DONE,
  /** The password was wrong: it counts like any wrong password. */
  WRONG_PASSWORD,
  /** Between 1 and 30 characters are wanted. */
  NO_NAME,
  /** The answer does not fit the question, or came too late: ask anew. */
  NOT_ACCEPTED,
  /** This key is registered already, here or by somebody else. */
  KNOWN,
  /** No more keys for this account. */
  TOO_MANY,
  /** The role must have one, and this is the last. */
  LAST_ONE,
  /** There is no such key of this person. */
  GONE
}
