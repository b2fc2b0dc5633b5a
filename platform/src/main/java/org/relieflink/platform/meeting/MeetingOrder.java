package org.relieflink.platform.meeting;

import java.util.List;

/**
 * 要在会上做的一件事。
 *
 * @param target id of the item, the case or the dispute; 0 = none
 * @param whom staff number of who is invited or attends; may be empty
 * @param choice attendance, voice or outcome, by its name; may be empty
 * @param words reason, summary or minutes
 * @param signers staff numbers of who is asked to sign the case after the conference
 */
public record MeetingOrder(
    MeetingAct act, long target, String whom, String choice, String words, List<String> signers) {
  public MeetingOrder {
    whom = whom.strip();
    choice = choice.strip();
    words = words.strip();
    signers = List.copyOf(signers);
  }

  public static MeetingOrder of(MeetingAct act, long target) {
    return new MeetingOrder(act, target, "", "", "", List.of());
  }

  public MeetingOrder naming(String officer) {
    return new MeetingOrder(act, target, officer, choice, words, signers);
  }

  public MeetingOrder choosing(Enum<?> one) {
    return new MeetingOrder(act, target, whom, one.name(), words, signers);
  }

  public MeetingOrder saying(String text) {
    return new MeetingOrder(act, target, whom, choice, text, signers);
  }

  public MeetingOrder asking(List<String> officers) {
    return new MeetingOrder(act, target, whom, choice, words, officers);
  }
}
