package org.relieflink.platform.harm;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 合法的动作：the one table of moves; the database holds the same as {@code harm.move}. */
public enum ReliefAct {
  RESERVE(ReliefState.RESERVED, null),
  /** The amount may be lower than what was reserved, never higher. */
  GRANT(ReliefState.GRANTED, ReliefState.RESERVED),
  RELEASE(ReliefState.RELEASED, ReliefState.RESERVED),
  /** By the clock: whoever reserves next writes it down. */
  LAPSE(ReliefState.LAPSED, ReliefState.RESERVED),
  RETURN(ReliefState.RETURNED, ReliefState.GRANTED);

  private final ReliefState to;
  private final @Nullable ReliefState from;

  ReliefAct(ReliefState to, @Nullable ReliefState from) {
    this.to = to;
    this.from = from;
  }

  public ReliefState to() {
    return to;
  }

  /** Whether it follows from this state; empty = nothing is there yet. */
  public boolean follows(Optional<ReliefState> state) {
    return Optional.ofNullable(from).equals(state);
  }

  /** Whether it wants words: why it was given up, or why it came back. */
  public boolean wantsWords() {
    return this == RELEASE || this == RETURN;
  }

  /** What an officer of the organ may do now, in the order of the table. */
  public static List<ReliefAct> open(ReliefState state) {
    return Arrays.stream(values())
        .filter(act -> act != LAPSE && act.follows(Optional.of(state)))
        .toList();
  }
}
