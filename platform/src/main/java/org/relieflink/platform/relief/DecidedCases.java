package org.relieflink.platform.relief;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.opinion.SavedProposal;

/** 钱凭哪个决定：the relief case of a unit that is bound to a saved proposal; for the fund. */
public interface DecidedCases {
  /** Empty where no case of the unit was ever bound to it: proposals of before there were cases. */
  Optional<Standing> ofProposal(Unit unit, long candidate, long proposal);

  /** Cases that were granted on a saved proposal, as far as the reader may see them. */
  List<Granted> granted(Officer reader, LocalDate since);

  /**
   * 决定救助的一件。
   *
   * @param number of the case as pages number it
   * @param unit whose case it is
   */
  record Granted(long id, String number, Unit unit, LocalDate on, long candidate, long proposal) {}

  /**
   * In fen, what the procuratorate of a place pays of a saved proposal at most: the share of the
   * office above left out where it was granted with one.
   */
  default long most(String place, SavedProposal saved) {
    return ofProposal(Unit.of(place, null), saved.candidateId(), saved.id())
        .map(Standing::grantedFen)
        .filter(fen -> fen > 0)
        .map(fen -> Math.min(fen, saved.amountFen()))
        .orElse(saved.amountFen());
  }

  /**
   * 案件定了没有。
   *
   * @param number of the case as pages number it
   * @param paper number of the decision paper that was issued; empty where none was
   * @param grantedFen what this office pays of what was granted on this very proposal, the share of
   *     the office above left out; 0 while undecided, or where it was refused, withdrawn or decided
   *     on another proposal
   */
  record Standing(String number, String paper, long grantedFen) {}
}
