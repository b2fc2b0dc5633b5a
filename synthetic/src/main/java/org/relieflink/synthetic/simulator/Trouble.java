package org.relieflink.synthetic.simulator;

/** 毛病 · What is wrong with a simulated system, until it is switched back to {@link #NONE}. */
public enum Trouble {
  NONE,
  /** Rows come twice and in another order each time. */
  DUPLICATES_AND_DISORDER,
  /** It answers that it is out of order. */
  OUTAGE,
  /** It breaks off in the middle of its pages. */
  BREAKS_OFF,
  /** Every other request is asked to wait. */
  SLOW,
  /** The list before comes once more. */
  OLD_LIST,
  /** Rows are missing that it counts. */
  ROWS_DROPPED,
  /** A whole list without rows. */
  EMPTY,
  /** The digest is that of other bytes. */
  DIGEST_WRONG,
  /** It answers something else. */
  GIBBERISH,
  /** Behind its first page it names another without end, and none has a row. */
  ENDLESS
}
