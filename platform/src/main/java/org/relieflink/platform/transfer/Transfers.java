package org.relieflink.platform.transfer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relieflink.law.duty.DutyReading;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/** 双向移送的大门。 Every act is on the trail; what an officer may not see is never told of. */
public interface Transfers {
  /** Rows of a list. */
  int MOST = 100;

  /** Characters of words. */
  int LONGEST = 400;

  /**
   * Whom a new one would be about, for filling in the form; with the class that its age makes it.
   */
  Outcome<Prepared> prepare(Officer officer, String subjectKind, long subjectId);

  /** Drafts one matter for each department; all or none. The same key gives the same ones. */
  Outcome<List<Transfer>> draft(Officer officer, NewTransfer wanted);

  /** A step of one side. */
  Outcome<Transfer> act(Officer officer, TransferSide side, long id, TransferMove move);

  /** The department's reply, with results and papers. */
  Outcome<Transfer> reply(Officer officer, long id, LetterReply reply);

  /** Empty where there is none for this officer. */
  Optional<Transfer> find(Officer officer, TransferSide side, long id);

  /** The department opens one: that it was received is a step of its own, once. */
  Optional<Transfer> open(Officer officer, long id);

  /** What has waited longest first, at most {@link #MOST}. */
  List<Transfer> list(Officer officer, TransferSide side, TransferView view);

  Map<TransferView, Integer> counts(Officer officer, TransferSide side);

  /** How many wait to be signed that the officer did not draft. */
  int toSign(Officer officer);

  /** Of the same person, made at once. */
  List<Transfer> bundle(Officer officer, String bundle);

  /** Of one subject, newest first. */
  List<Transfer> ofSubject(Officer officer, String kind, long id);

  /** The clock that runs now; empty where none does. */
  Optional<DutyReading> clock(Transfer transfer);

  /** Whose turn it was how long, oldest first. */
  List<HeldBy> held(Transfer transfer);

  /** How the last message to the department's own system went; empty where none was sent. */
  Optional<DeliveryState> delivery(Officer officer, Transfer transfer);

  /** What this officer may do with one now, in the order of the table. */
  List<TransferAct> acts(Officer officer, TransferSide side, Transfer transfer);

  /**
   * 准备好的：what the form begins with.
   *
   * @param masked name and number
   */
  record Prepared(
      SubjectSource.Subject subject, String masked, DataClass dataClass, String ageGroup) {
    @Override
    public String toString() {
      return "Prepared[" + dataClass + "]";
    }
  }
}
