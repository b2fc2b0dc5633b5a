package org.relieflink.platform.meeting.internal;

import java.util.Optional;
import org.relieflink.platform.meeting.Conferences;
import org.relieflink.platform.meeting.MeetingRefusal;
import org.relieflink.platform.problem.FreeWords;
import org.relieflink.platform.problem.Refusal;

/** 写的话：the rule of all free texts, in this capability's sentences. */
final class MeetingWording {
  private MeetingWording() {}

  /** What is wrong with it; empty when nothing is. Nobody's number or phone stands in it. */
  static Optional<Refusal> wrong(String words, boolean wanted) {
    return wrong(words, wanted, Conferences.LONGEST);
  }

  static Optional<Refusal> wrong(String words, boolean wanted, int longest) {
    Optional<Refusal> fault =
        FreeWords.fault(words, wanted, longest).map(one -> refusal(one, longest));
    return fault.isEmpty() && FreeWords.namesSomebody(words)
        ? Optional.of(Refusal.of(MeetingRefusal.WORDS_WITH_NUMBER))
        : fault;
  }

  private static Refusal refusal(FreeWords.Fault fault, int longest) {
    return switch (fault) {
      case MISSING -> Refusal.of(MeetingRefusal.WORDS_MISSING);
      case TOO_LONG -> Refusal.of(MeetingRefusal.WORDS_TOO_LONG, longest);
      case UNREADABLE -> Refusal.of(MeetingRefusal.WORDS_UNREADABLE);
      case WITH_NUMBER -> Refusal.of(MeetingRefusal.WORDS_WITH_NUMBER);
    };
  }
}
