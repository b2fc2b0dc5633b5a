package org.relieflink.platform.opinion.web;

import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.Fen;
import org.relieflink.law.Replay;
import org.relieflink.platform.opinion.Compared;
import org.relieflink.platform.opinion.Opinions;
import org.relieflink.platform.opinion.SavedProposal;
import org.springframework.stereotype.Component;

/** 存下的建议，一份一行：each computed again at the moment of showing it. */
@Component
class SavedLines {
  private final Opinions opinions;
  private final Words words;

  SavedLines(Opinions opinions, Words words) {
    this.opinions = opinions;
    this.words = words;
  }

  /**
   * 存下的一份建议。
   *
   * @param compared with which like cases, and why outside their band; empty for none
   */
  record Line(
      long id,
      String amount,
      String officer,
      String at,
      String pack,
      boolean same,
      String replay,
      String compared) {}

  Line of(SavedProposal proposal) {
    Replay.Verdict verdict = opinions.replay(proposal);
    String amount = new Fen(proposal.amountFen()).yuanText();
    boolean same = verdict == Replay.Verdict.SAME;
    return new Line(
        proposal.id(),
        amount,
        proposal.officerName(),
        Words.time(proposal.savedAt()),
        proposal.pack().id() + " " + proposal.pack().version(),
        same,
        same ? words.say("amount.replay.same", amount) : verdict.sentence(),
        compared(proposal.compared()));
  }

  private String compared(@Nullable Compared compared) {
    if (compared == null) {
      return "";
    }
    String said =
        words.say(
            "like.kept",
            words.say("like.scope." + compared.scope()),
            compared.count(),
            new Fen(compared.medianFen()).yuanText());
    return compared.reason().isEmpty()
        ? said
        : said + words.say("like.kept.why", compared.reason());
  }
}
