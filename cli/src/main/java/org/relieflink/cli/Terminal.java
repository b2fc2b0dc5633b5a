package org.relieflink.cli;

import java.io.PrintStream;
import java.util.Map;

/**
 * 命令所处的终端。 What a command runs in; tests put their own streams here.
 *
 * @param out data only
 * @param err everything said to a person
 * @param interactive a person watches: progress bars are welcome
 */
record Terminal(
    PrintStream out,
    PrintStream err,
    boolean interactive,
    Map<String, String> environment,
    Texts texts) {
  /** Says one sentence of the bundle to the person. */
  void say(String key, Object... parts) {
    err.println(texts.of(key, parts));
  }

  Progress progress() {
    return new Progress(this);
  }
}
