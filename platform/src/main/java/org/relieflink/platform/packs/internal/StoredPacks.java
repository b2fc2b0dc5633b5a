package org.relieflink.platform.packs.internal;

import org.relieflink.law.RulePacks;
import org.relieflink.platform.packs.LivePacks;
import org.springframework.stereotype.Component;

/** 现行规则包：read anew whenever the released rows are others than last time. */
@Component
class StoredPacks implements LivePacks {
  private final ReleasedStore store;
  private volatile Held held = new Held("", RulePacks.shipped());

  StoredPacks(ReleasedStore store) {
    this.store = store;
  }

  /** 上次读到的。 */
  private record Held(String state, RulePacks packs) {}

  @Override
  public RulePacks now() {
    String state = store.state();
    Held last = held;
    if (last.state.equals(state)) {
      return last.packs;
    }
    Held read = new Held(state, RulePacks.live(store.released()));
    held = read;
    return read.packs;
  }
}
