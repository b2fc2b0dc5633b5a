package org.relieflink.proof.verify;

/**
 * 证据包里不对的一处。 One thing in a pack that is wrong.
 *
 * @param name file inside the pack; empty where it is an entry or a root
 * @param position of the entry; for roots, the size of the root; 0 where unknown
 * @param id of the entry; 0 where it is none
 */
public record PackFault(Kind kind, String name, long position, long id) {
  /** What can be wrong; the sentences stand in the texts under {@code pack.<KIND>}. */
  public enum Kind {
    /** Other bytes than the manifest says. */
    FILE_CHANGED,
    /** In the manifest and not in the pack. */
    FILE_MISSING,
    /** In the pack and not in the manifest. */
    FILE_EXTRA,
    /** The entry has another content than was sealed. */
    ENTRY_CHANGED,
    /** The content fits its digest, and the proof does not lead from it to the root. */
    PROOF_WRONG,
    /** It was sealed, and the database had lost it when the pack was made. */
    ENTRY_GONE,
    /** It cannot be read, or stands there twice. */
    ENTRY_UNREADABLE,
    /** Fewer or more entries than the manifest says. */
    ENTRIES_COUNT,
    /** No root of the size that the proofs lead to. */
    ROOT_MISSING,
    /** A root that is of another log, or that the given key did not sign; or two of one size. */
    ROOT_WRONG,
    /** Two roots of the pack of which the later is not shown to continue the earlier. */
    ROOTS_APART,
    /** No entry of the pack says the digests of the certificate of deletion and its rows. */
    CERTIFICATE_WRONG,
    /** The entry that says them is not sealed yet, so that it proves nothing. */
    CERTIFICATE_OPEN
  }

  static PackFault file(Kind kind, String name) {
    return new PackFault(kind, name, 0, 0);
  }

  static PackFault entry(Kind kind, long position, long id) {
    return new PackFault(kind, "", position, id);
  }

  static PackFault root(Kind kind, long size) {
    return new PackFault(kind, "", size, 0);
  }
}
