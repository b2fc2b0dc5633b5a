package org.relieflink.platform.trail.internal.seal;

import org.relieflink.proof.Frontier;
import org.relieflink.proof.SignedRoot;

/**
 * 一次封存和两棵树的前沿.
 *
 * @param root the signed root
 * @param sm3 frontier to go on from
 * @param sha256 frontier to go on from
 */
record SealRow(SignedRoot root, Frontier sm3, Frontier sha256) {

  /** A row whose frontier is not that of its root was altered in the database. */
  SealRow checked() {
    SignedRoot.Root sealed = root.root();
    boolean whole =
        sm3.size() == sealed.size()
            && sm3.root().equals(sealed.sm3())
            && sha256.root().equals(sealed.sha256());
    if (!whole) {
      throw new IllegalStateException("the seal over " + sealed.size() + " entries was altered");
    }
    return this;
  }
}
