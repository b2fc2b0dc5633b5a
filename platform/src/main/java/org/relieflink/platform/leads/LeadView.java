package org.relieflink.platform.leads;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** 列表的标签。 The ways into the list; what waits longest stands first. */
public enum LeadView {
  WAITING(EnumSet.of(LeadState.NEW)),
  WORKED(EnumSet.of(LeadState.TAKEN, LeadState.CHECKED)),
  DISPUTED(EnumSet.of(LeadState.DISPUTED)),
  PROMPTED(EnumSet.of(LeadState.PROMPTED)),
  HANDED(EnumSet.of(LeadState.HANDED)),
  CLOSED(EnumSet.of(LeadState.CLOSED));

  @SuppressWarnings("ImmutableEnumChecker") // never changed after it is made
  private final Set<LeadState> states;

  LeadView(Set<LeadState> states) {
    this.states = states;
  }

  public Set<LeadState> states() {
    return Set.copyOf(states);
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The view of this code, or the first. */
  public static LeadView of(String code) {
    return Arrays.stream(values())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElse(WAITING);
  }
}
