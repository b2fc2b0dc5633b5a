package org.relieflink.keyed;

import java.io.IOException;
import java.util.Set;

/** 一个动词。 What the program can do; each is one step of a run. */
interface Verb {
  /** Done. */
  int OK = 0;

  /** Done, but some rows were left out or some fields not used. */
  int WITH_REMARKS = 3;

  /** Names of the options without dashes. */
  Set<String> options();

  /**
   * Does the step.
   *
   * @return the exit code
   * @throws KeyedRefusedException when it cannot be done; nothing was written then
   */
  int run(Options options, KeyedVoice voice) throws IOException;
}
