package org.relieflink.platform.opinion.web;

import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.Fen;
import org.relieflink.law.AmountProposal;
import org.relieflink.platform.opinion.LikeCases;
import org.relieflink.platform.opinion.internal.picture.Drawing;
import org.relieflink.platform.opinion.internal.picture.FairnessStrip;

/**
 * 与同类案件比：the strip when there are enough like cases, else a sentence that says so.
 *
 * @param wide null when there are too few
 */
record FairnessView(
    boolean tooFew,
    boolean within,
    String sentence,
    @Nullable Drawing wide,
    @Nullable Drawing phone) {
  private static final int WIDE = 400;
  private static final int PHONE = 326;

  static FairnessView of(LikeCases like, AmountProposal proposal, Words words) {
    if (proposal.outcome() == AmountProposal.Outcome.GENERALLY_NONE) {
      return new FairnessView(true, false, words.say("like.none"), null, null);
    }
    if (like.tooFew()) {
      String sentence =
          words.say("like.tooFew", like.years(), like.amountsFen().size(), like.least());
      return new FairnessView(true, false, sentence, null, null);
    }
    long amount = proposal.amountFen();
    boolean within = like.within(amount);
    String sentence =
        words.say(
            "like.sentence",
            like.years(),
            like.amountsFen().size(),
            new Fen(like.medianFen()).yuanText(),
            new Fen(like.lowFen()).yuanText(),
            new Fen(like.highFen()).yuanText());
    FairnessStrip.Words texts =
        new FairnessStrip.Words(
            words.say("like.title"),
            sentence,
            words.say("like.median", FairnessStrip.amount(like.medianFen())),
            words.say("like.own", proposal.amount().yuanText()));
    return new FairnessView(
        false,
        within,
        sentence,
        FairnessStrip.of(like, amount, WIDE, texts),
        FairnessStrip.of(like, amount, PHONE, texts));
  }
}
