package org.relieflink.platform.fund.internal.donor;

import java.util.TreeSet;
import org.relieflink.kernel.Fen;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.fund.DonorBook.NewPledge;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Component;

/** 捐赠的留痕：numbers of rows and words, never a name. */
@Component
class DonationLog {
  private final Trail trail;

  DonationLog(Trail trail) {
    this.trail = trail;
  }

  void noted(Officer officer, String action, String what, String words) {
    TrailNote note = TrailNote.of(action, "fund", what);
    trail.record(officer, words.isEmpty() ? note : note.because(words));
  }

  static String yuan(long fen) {
    return new Fen(fen).yuanText();
  }

  /** Canonical text of a pledge: one value to a line, words last. */
  static String text(NewPledge pledge) {
    return String.join(
        "\n",
        Long.toString(pledge.donor()),
        Long.toString(pledge.fen()),
        pledge.purpose(),
        new TreeSet<>(pledge.groups()).toString(),
        new TreeSet<>(pledge.places()).toString(),
        String.valueOf(pledge.from()),
        String.valueOf(pledge.until()),
        String.valueOf(pledge.expected()),
        pledge.words());
  }
}
