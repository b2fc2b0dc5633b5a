package org.relieflink.platform.packs;

import org.relieflink.law.RulePacks;

/** 现行规则包的门：the shipped packs and every released own one, as they stand at this moment. */
@FunctionalInterface
public interface LivePacks {
  /**
   * All packs; a withdrawn one can be found for replays but applies no more. One that cannot be
   * read as it was agreed to leaves its place without a pack on its days, see {@link
   * RulePacks#broken}.
   */
  RulePacks now();
}
