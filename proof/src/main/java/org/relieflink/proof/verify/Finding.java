package org.relieflink.proof.verify;

/**
 * 查出的第一处：哪一笔，怎么了。 The first thing that is wrong.
 *
 * @param kind what is wrong
 * @param position of the first bad entry, counted from 1; 0 when no entry can be named
 * @param id of that entry; 0 when unknown
 * @param last the first bad entry stands no later than here
 */
public record Finding(Kind kind, long position, long id, long last) {
  /** What can be wrong; the sentences stand in the texts under {@code finding.<KIND>}. */
  public enum Kind {
    /** Another content than was sealed. */
    CHANGED,
    /** Sealed, and not there. */
    MISSING,
    /** There, neither sealed nor waiting to be, or a position twice. */
    EXTRA,
    /** Two entries in each other's place. */
    SWAPPED,
    /** Entries and their kept digests altered together: a stretch is known, not the entry. */
    REWRITTEN,
    /** The end is gone, while the server's own seals still name it. */
    TAIL_CUT,
    /** The end is gone, and the seals with it: an older state. */
    ROLLED_BACK,
    /** Another history from the first entry on, sealed by the server. */
    REBUILT,
    /** Another history from some entry on, sealed by the server; or two witnesses disagree. */
    FORKED,
    /** The entries are as sealed, but the digest kept beside one is not. */
    DIGEST_CHANGED,
    /** The entries are as sealed, but a seal kept in the database is not. */
    SEAL_CHANGED,
    /** A root that the given key did not sign. */
    BAD_SIGNATURE,
    /** A time stamp that is about something else, or of another authority. */
    BAD_STAMP
  }

  static Finding at(Kind kind, long position, long id) {
    return new Finding(kind, position, id, position);
  }
}
