package org.relieflink.platform.ferry.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.ferry.FerryRefusal;
import org.relieflink.platform.ferry.Network;
import org.relieflink.platform.ferry.NewSite;
import org.relieflink.platform.problem.Refusal;

/** 登记表里填的。 */
record SiteForm(
    @Nullable String title,
    @Nullable String network,
    @Nullable List<String> departments,
    @Nullable String card) {
  static final SiteForm EMPTY = new SiteForm(null, null, null, null);

  /** As the door wants it; a network that nobody can choose is refused at once. */
  NewSite site() {
    Network known =
        Network.find(text(network))
            .orElseThrow(() -> Refusal.of(FerryRefusal.NETWORK_UNKNOWN).asException());
    List<String> chosen = departments;
    return new NewSite(
        text(title),
        known,
        chosen == null
            ? Set.of()
            : chosen.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet()),
        text(card));
  }

  public boolean chose(String department) {
    List<String> chosen = departments;
    return chosen != null && chosen.contains(department);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
