package org.relieflink.law.supervision;

/**
 * 碰撞连到的一条记录。A record that the collision engine joined to the person.
 *
 * @param relation what its person is to the one we ask about: {@code 本人}, {@code 父亲}, {@code 同户} …
 * @param sure the engine needs no person to look at the link; else a person has to
 * @param how why they were joined, in plain Chinese
 */
public record LinkedRecord(ListedRecord record, String relation, boolean sure, String how) {
  /** The word for the person's own records. */
  public static final String SELF = "本人";

  /** Whether it is the person's own record. */
  public boolean self() {
    return relation.equals(SELF);
  }
}
