package org.relieflink.platform.approval;

import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/**
 * 多方授权的大门：the public door. A capability asks with a request it made itself, and when the moment
 * comes calls {@link #use} with the content it is about to act on, in the transaction of the act.
 */
public interface Approvals {
  /** Rows on one page of a list. */
  int MOST = 100;

  /**
   * Asks. The same content again is the same request; other content for the same subject withdraws
   * the live one.
   */
  Outcome<Approval> ask(Officer officer, ApprovalRequest request);

  /** Agrees; with the last voice that was missing the request is granted. */
  Outcome<Approval> approve(Officer officer, long id, Saying saying);

  /** Says no, also after having agreed, as long as it is not used: the request ends there. */
  Outcome<Approval> refuse(Officer officer, long id, Saying saying);

  /** The asker takes the request back. */
  Outcome<Approval> withdraw(Officer officer, long id, Saying saying);

  /**
   * Uses a granted request up: once, only by the asker, before it runs out, for the same content.
   * Joins the caller's transaction: when the act does not happen, the request is not used.
   */
  Outcome<Approval> use(Officer officer, ApprovalContent content);

  /** A request this officer may see. */
  Optional<Approval> find(Officer officer, long id);

  /** The officer's own open or granted request for a subject. */
  Optional<Approval> findLive(Officer officer, ApprovalKind kind, String subject);

  /**
   * Requests of one view, at most {@link #MOST}; pressing ones by the end of their time, others
   * newest first.
   *
   * @param page where to go on and how many
   */
  List<Approval> list(Officer officer, ApprovalView view, Page page);

  /** How many wait for this officer's voice. */
  long countWaiting(Officer officer);

  /** What was used of the officer's own department's data, newest first. */
  List<Receipt> receipts(Officer officer, Page page);

  /** The rules in force today, in the order of the file. */
  List<ApprovalRule> rules();

  /** The rule of a kind in force today; every kind has one. */
  ApprovalRule rule(ApprovalKind kind);

  /**
   * 一页：keyset.
   *
   * @param before id below which to go on; {@link Long#MAX_VALUE} = from the newest
   * @param limit rows, 1 to {@link #MOST}
   */
  record Page(long before, int limit) {
    public static Page first(int limit) {
      return new Page(Long.MAX_VALUE, limit);
    }
  }
}
