package org.relieflink.platform.packs;

import org.relieflink.law.RulePacks;

/** 现行规则包的门：the shipped packs and every released own one, as they stand at this moment. */
@FunctionalInterface
public interface LivePacks {
  /**
   * All packs; a withdrawn one can be found for replays but applies no more.
   *
   * @throws IllegalStateException when a released pack cannot be read any more: nothing is
   *     calculated by other rules in silence
   */
  RulePacks now();
}
