package org.relieflink.cli;

/** 命令行入口。 The command line's entry point. */
public final class Main {

  private Main() {}

  /**
   * Runs one command and exits with its code.
   *
   * @param args the words after {@code relieflink}
   */
  public static void main(String[] args) {
    System.exit(args.length == 0 ? 0 : 2);
  }
}
