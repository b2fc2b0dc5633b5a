package org.relieflink.platform.packs.internal;

import java.util.ArrayList;
import java.util.List;
import org.relieflink.law.OwnPack;
import org.relieflink.law.PackFile;
import org.relieflink.law.Reading;
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
    Held read = new Held(state, read(store.released()));
    held = read;
    return read.packs;
  }

  private static RulePacks read(List<OwnPack> own) {
    if (own.isEmpty()) {
      return RulePacks.shipped();
    }
    Reading<RulePacks> reading = RulePacks.live(own);
    if (reading instanceof Reading.Bad<RulePacks> bad) {
      throw new IllegalStateException("a released rule pack cannot be read: " + bad.problems());
    }
    return reading.orThrow();
  }

  /**
   * The released packs and one more text.
   *
   * @param yaml complaints about it carry no file name
   */
  Reading<RulePacks> with(String yaml) {
    List<OwnPack> own = new ArrayList<>(store.released());
    own.add(new OwnPack(new PackFile("", yaml), null));
    return RulePacks.live(own);
  }
}
