package org.relieflink.synthetic.people;

import java.time.LocalDate;

/** 发号 · Gives citizen numbers, each only once, always in a division that does not exist. */
public interface NumberSource {
  /** A new number. */
  String next(LocalDate birth, boolean female, SplitMix random);

  /** The number given right after that of a twin. */
  String nextAfter(String twinNumber, LocalDate birth, boolean female);
}
