package org.relieflink.platform.relief;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.opinion.SavedProposal;

/** 钱凭哪个决定：the relief case that is bound to a saved proposal; for the fund. */
public interface DecidedCases {
  /**
   * How it stands for a unit that is about to pay: its own case, or one it gives a share to. Empty
   * where no case was ever bound to it: proposals of before there were cases.
   */
  Optional<Standing> ofProposal(Unit unit, long candidate, long proposal);

  /**
   * Whether this is the number of a decision paper that was issued here for a case, also where
   * brackets, width or blanks were typed otherwise.
   */
  boolean issued(String decision);

  /** Whether the case that is bound to the proposal is sealed. */
  boolean sealed(long candidate, long proposal);

  /** What the reader's own office has to pay: own cases that were granted, and shares it gives. */
  List<Granted> granted(Officer reader);

  /**
   * 决定救助的一件。
   *
   * @param path of its page; empty where it was sealed and is another office's
   * @param number of the case, or of the request for a share, as pages number it
   * @param unit who pays it
   */
  record Granted(
      String path, String number, Unit unit, LocalDate on, long candidate, long proposal) {}

  /**
   * In fen, what the procuratorate of a place pays of a saved proposal at most: of an own case the
   * share of the office above left out, of another's case the own share.
   */
  default long most(String place, SavedProposal saved) {
    return ofProposal(Unit.of(place, null), saved.candidateId(), saved.id())
        .filter(one -> one.grantedFen() > 0)
        .map(one -> one.share() ? one.grantedFen() : Math.min(one.grantedFen(), saved.amountFen()))
        .orElse(saved.amountFen());
  }

  /**
   * 案件定了没有。
   *
   * @param number of the case as pages number it; empty where this office has no part in it
   * @param paper number of the decision paper that was issued; empty where none was
   * @param grantedFen what this office pays of what was granted on this very proposal; 0 while
   *     undecided, or where it was refused, withdrawn or decided on another proposal, or where this
   *     office has no part in it
   * @param share whether it is a share of another office's case
   * @param persons keyed names of whom it may be paid to; of an own case known where a share of the
   *     office above was bound, else empty
   */
  record Standing(
      String number, String paper, long grantedFen, boolean share, Set<String> persons) {
    public Standing {
      persons = Set.copyOf(persons);
    }

    /** Whether it may be paid to somebody, as far as that is known; a share is never unknown. */
    public boolean pays(String person) {
      return share ? persons.contains(person) : persons.isEmpty() || persons.contains(person);
    }
  }
}
