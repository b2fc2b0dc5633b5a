package org.relieflink.platform.packs;

import java.util.List;
import org.relieflink.law.PackDifference;
import org.relieflink.law.RulePack;

/** 和另一版比：one line a changed value. */
public record PackCompared(RulePack before, RulePack after, List<PackDifference> changes) {
  public PackCompared {
    changes = List.copyOf(changes);
  }
}
