package org.relieflink.platform.relief;

import java.util.List;
import org.relieflink.platform.access.Officer;

/** 救助过的案件：cases that were granted money, for who looks again later. */
public interface HelpedCases {
  /** Cases that are looked through at once. */
  int MOST = 5_000;

  /** Granted cases of the reader's own unit, newest first. */
  List<ReliefCase> of(Officer reader);
}
