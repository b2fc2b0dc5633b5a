package org.relieflink.platform.vault;

/** 密文被动过，或钥匙不对：never wrong text, always this. */
public final class BrokenSeal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what does not fit; never holds content. */
  public BrokenSeal(String what) {
    super(what);
  }
}
