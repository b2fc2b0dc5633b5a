package org.relieflink.cli;

import java.util.Locale;

/** 进度：终端上一条会动的线，否则每步一行。 Progress: a moving bar on a terminal, else one line per finished phase. */
final class Progress {
  private static final int WIDTH = 30;
  private static final long REDRAW_NANOS = 100_000_000L;
  private static final double NANOS = 1e9;

  private final Terminal terminal;
  private String phase = "";
  private long began;
  private long drawn;

  Progress(Terminal terminal) {
    this.terminal = terminal;
  }

  void start(String phaseText) {
    phase = phaseText;
    began = System.nanoTime();
    drawn = 0;
    at(0, 0);
  }

  /** Moves the bar; a total of 0 means unknown. */
  void at(long done, long total) {
    long now = System.nanoTime();
    if (!terminal.interactive() || now - drawn < REDRAW_NANOS) {
      return;
    }
    drawn = now;
    String bar = "";
    if (total > 0) {
      int filled = (int) Math.min(WIDTH, done * WIDTH / total);
      bar =
          "█".repeat(filled)
              + "░".repeat(WIDTH - filled)
              + String.format(Locale.ROOT, " %3d%%", Math.min(100, done * 100 / total));
    }
    terminal.err().print("\r\u001B[K" + phase + " " + bar);
    terminal.err().flush();
  }

  /** Ends the phase with a line that says how long it took. */
  void finish(String result) {
    clear();
    terminal
        .err()
        .println(phase + "  " + result + String.format(Locale.ROOT, "  %.1f s", seconds()));
  }

  /** Takes the bar away without a line. */
  void clear() {
    if (terminal.interactive()) {
      terminal.err().print("\r\u001B[K");
      terminal.err().flush();
    }
  }

  double seconds() {
    return (System.nanoTime() - began) / NANOS;
  }
}
