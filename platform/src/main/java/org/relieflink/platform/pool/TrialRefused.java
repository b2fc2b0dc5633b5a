package org.relieflink.platform.pool;

/** 试不了：文件或合同读不出来；话是说给人听的。 The file or the contract cannot be read; the message is for a person. */
public final class TrialRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TrialRefused(String sentence) {
    super(sentence);
  }
}
