package org.relieflink.platform.retention;

import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.problem.Outcome;

/** 保存与删除的大门：what is due, plans, their run and certificate, holds. */
public interface Retention {
  /** Rows on one page of a list. */
  int MOST = 100;

  /** Characters of a reason. */
  int LONGEST = 200;

  /** Every kind, as it stands today in the officer's place. */
  List<KindPreview> preview(Officer officer);

  /** Writes down what is due now and asks another person to agree to exactly that. */
  Outcome<Plan> propose(Officer officer, String reason);

  /** Whether a job works on it at this moment. */
  boolean running(long plan);

  /**
   * Uses the agreement and begins, or goes on where a run was stopped or killed.
   *
   * @return number of the job
   */
  Outcome<Long> run(Officer officer, long plan);

  Optional<Plan> find(Officer officer, long plan);

  /** The officer's own live request for a plan. */
  Optional<Approval> approval(Officer officer, Plan plan);

  /** Newest first. */
  List<Plan> plans(Officer officer);

  /** As it was written down, JSON. */
  Outcome<Certified> certificate(Officer officer, long plan);

  /** The certificate with all that verifies it without this server: a zip. */
  Outcome<byte[]> pack(Officer officer, long plan);

  /** Newest first, those that have ended too. */
  List<Hold> holds(Officer officer);

  /** A person's hold covers what is kept of the person now; what comes later wants another one. */
  Outcome<Hold> hold(Officer officer, NewHold wanted);

  Outcome<Hold> end(Officer officer, long hold, String reason);

  /**
   * A certificate with its text.
   *
   * @param text the very bytes that the digest is of
   * @param sm3 digest of the text, which the trail holds too
   * @param entry number of that entry of the trail
   */
  record Certified(Certificate certificate, String text, String sm3, long entry) {}
}
