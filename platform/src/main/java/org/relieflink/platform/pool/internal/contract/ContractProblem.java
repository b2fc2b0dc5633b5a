package org.relieflink.platform.pool.internal.contract;

/** 合同文件写错了：指出文件、行和改法。 A contract that cannot be read; names file, line and way out. */
public final class ContractProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;

  ContractProblem(String file, int line, String sentence) {
    super("合同文件 " + file + " 第 " + line + " 行：" + sentence);
    this.line = line;
  }

  /** Line of the offending key or value, counted from 1. */
  public int line() {
    return line;
  }
}
