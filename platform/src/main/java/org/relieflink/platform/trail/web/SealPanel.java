package org.relieflink.platform.trail.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.problem.ShownTime;
import org.relieflink.platform.trail.TrailSeals;

/**
 * 封存一栏：what the page shows of the seal.
 *
 * @param root the first digits of the root, in groups
 * @param at when the last seal was made; empty before the first
 * @param waiting entries not sealed yet
 * @param seconds age of the oldest of them
 */
record SealPanel(
    long size,
    String root,
    String at,
    String key,
    long waiting,
    long seconds,
    boolean stale,
    long lost,
    boolean broken,
    List<WitnessLine> witnesses) {
  private static final int GROUP = 8; // digits that can be read out in one breath

  /** One witness: its tag, the key of its standing, and up to where it has the roots. */
  record WitnessLine(String name, String tag, String standing, long size, String at) {}

  static SealPanel of(TrailSeals.State state) {
    TrailSeals.Last last = state.last();
    return new SealPanel(
        last == null ? 0 : last.size(),
        last == null ? "" : shortened(last.root()),
        time(last == null ? null : last.at()),
        last == null ? "" : last.key(),
        state.waiting(),
        state.oldest().toSeconds(),
        state.stale(),
        state.lost(),
        state.broken(),
        state.witnesses().stream().map(SealPanel::line).toList());
  }

  public boolean sealed() {
    return size > 0;
  }

  public long minutes() {
    return seconds / 60;
  }

  private static String shortened(String root) {
    return root.substring(0, GROUP) + " " + root.substring(GROUP, 2 * GROUP);
  }

  private static String time(@Nullable Instant at) {
    return at == null ? "" : ShownTime.second(at);
  }

  private static WitnessLine line(TrailSeals.WitnessState witness) {
    String tag =
        switch (witness.standing()) {
          case NEW -> "todo";
          case CURRENT -> "good";
          case LATE -> "warn";
          case REFUSED, WRONG_KEY -> "bad";
        };
    return new WitnessLine(
        witness.name(),
        tag,
        "trail.seal.standing." + witness.standing(),
        witness.size(),
        time(witness.at()));
  }
}
