package org.relieflink.platform.packs;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.BrokenPack;
import org.relieflink.law.PackTrial;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.problem.Outcome;

/** 规则包的大门：the life of the own packs of an office. Every step is on the trail. */
public interface Packs {
  /** Bytes of a text. */
  int MOST_BYTES = 1 << 16;

  /** Characters of the words with which a version is withdrawn. */
  int LONGEST = 400;

  /** Released versions of the officer's place that cannot be read as they were agreed to. */
  List<BrokenPack> broken(Officer officer);

  /** Own versions of the officer's place, newest first. */
  List<PackVersion> list(Officer officer);

  /** One version. */
  Outcome<PackVersion> find(Officer officer, long id);

  /** Checks a text and runs its cases; keeps nothing. */
  PackCheck check(Officer officer, String yaml);

  /** The same of a kept version, as the other packs stand now. */
  PackCheck check(PackVersion version);

  /** Keeps a text as a new version; refused with every place to mend. */
  Outcome<PackVersion> draft(Officer officer, String yaml);

  /** Says that another person read it; all its cases have to come out as expected. */
  Outcome<PackVersion> review(Officer officer, long id);

  /** Asks others to agree to the release of exactly this text. */
  Outcome<Approval> ask(Officer officer, long id, String reason);

  /** The officer's own live request for exactly this text. */
  Optional<Approval> asked(Officer officer, PackVersion version);

  /** Releases it, with the agreement asked for; it applies from its day on, not before today. */
  Outcome<PackVersion> release(Officer officer, long id);

  /**
   * Ends it for facts of today and later. One officer is enough: the rules that were agreed to
   * before apply again.
   */
  Outcome<PackVersion> withdraw(Officer officer, long id, String words);

  /**
   * What is changed.
   *
   * @param with another version of the place; null = what applies on its first day without it
   */
  Outcome<PackCompared> difference(Officer officer, long id, @Nullable Long with);

  /** Tries it on all past proposals of the place; nothing of that is kept but the trail entry. */
  Outcome<PackTrial> trial(Officer officer, long id);
}
