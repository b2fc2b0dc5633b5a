package org.relieflink.platform.pool.internal.contract;

import java.util.List;

/** 自立的合同从哪里读。 Where contracts come from that did not ship. */
public interface OwnTexts {
  /** No own contracts: beside the server. */
  OwnTexts NONE =
      new OwnTexts() {
        @Override
        public long state() {
          return 0;
        }

        @Override
        public List<OwnText> released() {
          return List.of();
        }
      };

  /** Another number after every change that was committed, whoever made it; cheap to ask. */
  long state();

  /** Of every contract that was ever in force, the version that counts now. */
  List<OwnText> released();

  /**
   * One version.
   *
   * @param inForce false: withdrawn, its records stay readable and new files are refused
   */
  record OwnText(String contractId, String yaml, boolean inForce) {}
}
