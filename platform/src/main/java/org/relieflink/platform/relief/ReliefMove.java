package org.relieflink.platform.relief;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 要做的一步。
 *
 * @param version of the page it was chosen on
 * @param to where it goes back to; null for all but a return
 * @param reason id of the dated list; may be empty
 * @param whom staff number; may be empty
 * @param signers staff numbers of who is asked to sign, in order
 * @param proposal what is proposed; null for all but a proposal
 * @param paper what is owed or cleared; null for all else
 * @param key idempotency key; empty = none
 * @param details of people, shares and other offices; most steps have none
 */
public record ReliefMove(
    ReliefAct act,
    int version,
    @Nullable ReliefState to,
    String reason,
    String words,
    String whom,
    List<String> signers,
    @Nullable Wanted proposal,
    @Nullable Paper paper,
    String key,
    MoveDetails details) {
  public ReliefMove {
    reason = reason.strip();
    words = words.strip();
    whom = whom.strip();
    signers = signers.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
    key = key.strip();
  }

  /**
   * 提请什么。
   *
   * @param candidateId and {@code proposalId}: a saved proposal of {@code opinion}; 0 = none
   * @param amountFen typed, where the organ keeps no opinions here
   * @param ground for refusing; empty = to be granted
   */
  public record Wanted(long candidateId, long proposalId, long amountFen, String ground) {}

  /**
   * 哪份材料。
   *
   * @param id of the owed paper, to clear it; 0 to owe one
   * @param outcome how it was cleared
   */
  public record Paper(long id, String kind, boolean promised, OwedPaper.Outcome outcome) {}

  /** Without anything said. */
  public static ReliefMove of(ReliefAct act, int version) {
    return new ReliefMove(
        act, version, null, "", "", "", List.of(), null, null, "", MoveDetails.NONE);
  }

  public ReliefMove saying(String text) {
    return new ReliefMove(
        act, version, to, reason, text, whom, signers, proposal, paper, key, details);
  }

  public ReliefMove because(String id) {
    return new ReliefMove(
        act, version, to, id, words, whom, signers, proposal, paper, key, details);
  }

  public ReliefMove backTo(ReliefState state) {
    return new ReliefMove(
        act, version, state, reason, words, whom, signers, proposal, paper, key, details);
  }

  public ReliefMove naming(String officer) {
    return new ReliefMove(
        act, version, to, reason, words, officer, signers, proposal, paper, key, details);
  }

  public ReliefMove asking(List<String> officers) {
    return new ReliefMove(
        act, version, to, reason, words, whom, officers, proposal, paper, key, details);
  }

  public ReliefMove proposing(Wanted wanted) {
    return new ReliefMove(
        act, version, to, reason, words, whom, signers, wanted, paper, key, details);
  }

  public ReliefMove about(Paper one) {
    return new ReliefMove(
        act, version, to, reason, words, whom, signers, proposal, one, key, details);
  }

  public ReliefMove keyed(String idempotency) {
    return new ReliefMove(
        act, version, to, reason, words, whom, signers, proposal, paper, idempotency, details);
  }

  public ReliefMove with(MoveDetails more) {
    return new ReliefMove(
        act, version, to, reason, words, whom, signers, proposal, paper, key, more);
  }
}
