package org.relieflink.cli;

/** 退出码，脚本可以依靠。 Exit codes that scripts may rely on. */
enum ExitCode {
  OK(0),
  INTERNAL_ERROR(1),
  /** Wrong arguments, or an input that cannot be used. */
  USAGE(2),
  /** Finished, but some rows stayed out. */
  REJECTED_ROWS(3),
  QUALITY_GATE(4),
  REMOTE_UNAVAILABLE(5),
  INTERRUPTED(130);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
