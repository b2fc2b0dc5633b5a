package org.relieflink.platform;

import java.util.List;

/** 后台的轮次：tests have no threads for them and start them when their clock has moved. */
public final class Rounds {
  private final List<BackgroundRounds> all;

  Rounds(List<BackgroundRounds> all) {
    this.all = List.copyOf(all);
  }

  /** One round of what this capability does by itself. */
  public void of(String capability) {
    all.stream()
        .filter(one -> one.getClass().getPackageName().contains("." + capability + "."))
        .forEach(BackgroundRounds::once);
  }
}
