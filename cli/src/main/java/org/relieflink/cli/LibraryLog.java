package org.relieflink.cli;

import org.springframework.boot.logging.LoggingSystem;

/** 程序库的日志 · What libraries log: nothing of it belongs on the terminal of a command. */
final class LibraryLog {
  private LibraryLog() {}

  static void off() {
    System.setProperty("logging.threshold.console", "OFF");
    LoggingSystem.get(LibraryLog.class.getClassLoader()).beforeInitialize();
  }
}
