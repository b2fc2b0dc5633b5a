package org.relieflink.platform.approval;

import java.util.Locale;
import java.util.Optional;

/** 哪一类：the ways to look at requests. */
public enum ApprovalView {
  /** 等我同意：open requests of others on which my voice counts and is not given yet. */
  WAITING,
  /** 已同意，等我用：granted to me and not used yet. */
  READY,
  /** 我请求的：whatever their state, newest first. */
  ASKED,
  /** 我说过话的：requests of others that I agreed to or refused. */
  SPOKEN;

  /** Sorted by the end of their time, and short: such a list has no further page. */
  public boolean pressing() {
    return this == WAITING || this == READY;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ApprovalView> find(String code) {
    for (ApprovalView view : values()) {
      if (view.code().equals(code)) {
        return Optional.of(view);
      }
    }
    return Optional.empty();
  }
}
