package org.relieflink.platform.opinion.web;

import java.util.List;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Effect;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.opinion.Candidate;
import org.relieflink.platform.opinion.OpinionRefusal;
import org.relieflink.platform.opinion.Opinions;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/**
 * 给这位经办人看的救助对象：candidates as the current officer may see them; a clerk is not told a child's name.
 */
@Component
class ShownCandidates {
  /** What stands for the name of a minor. */
  static final String WITHHELD = "某某";

  private static final Need READ = new Need(Matter.OPINIONS, Deed.READ);

  private final Opinions opinions;
  private final CurrentOfficer current;
  private final Reach reach;

  ShownCandidates(Opinions opinions, CurrentOfficer current, Reach reach) {
    this.reach = reach;
    this.opinions = opinions;
    this.current = current;
  }

  Candidate get(long id) {
    return opinions
        .find(id)
        .map(this::shown)
        .orElseThrow(() -> Refusal.of(OpinionRefusal.NOT_FOUND).asException());
  }

  List<Candidate> all() {
    return opinions.all().stream().map(this::shown).toList();
  }

  private Candidate shown(Candidate candidate) {
    return opinions.minor(candidate) && withheld(candidate) ? candidate.named(WITHHELD) : candidate;
  }

  /** Whether children of this office are kept from the current officer. */
  boolean withheld(Candidate candidate) {
    Whose whose = Whose.ofPlace(candidate.place(), false);
    return reach.shown(current.get(), READ, whose).closest() == Effect.DENY;
  }
}
