package org.relieflink.platform.vault;

/** 盲索引的用途：每种用途一把钥匙，互相不能比。 What a blind value is for; each use has its own key. */
public enum Use {
  /** Citizen number. */
  NUMBER,
  /** Number and name together: a person as the pool knows one. */
  PERSON,
  /** Name and birth date. */
  NAME_AND_BIRTH,
  /** Phone in its canonical form. */
  PHONE,
  /** All that a row says: two rows with one digest say the same. */
  CONTENT,
  /** A row exactly as it came: equal ones need no second check. */
  ROW,
  /** The header of a list, which is a person's row when a file has none. */
  HEADING
}
