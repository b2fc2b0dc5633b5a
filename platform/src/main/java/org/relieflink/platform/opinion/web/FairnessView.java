package org.relieflink.platform.opinion.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.Fen;
import org.relieflink.law.AmountProposal;
import org.relieflink.platform.opinion.Fairness;
import org.relieflink.platform.opinion.LikeCase;
import org.relieflink.platform.opinion.LikeCases;
import org.relieflink.platform.opinion.LikeFact;
import org.relieflink.platform.opinion.internal.picture.Drawing;
import org.relieflink.platform.opinion.internal.picture.FairnessStrip;
import org.relieflink.platform.problem.PageTexts;

/**
 * 与同类案件比：one band for each scope the reader sees, or a sentence that says why there is none.
 *
 * @param outside whether a reason is wanted
 * @param compared whether there is any band
 * @param unseen scopes that are not the reader's to see; empty for none
 */
record FairnessView(
    boolean outside,
    boolean compared,
    List<Band> bands,
    String unseen,
    List<Near> nearest,
    String none) {
  private static final int WIDE = 400;
  private static final int PHONE = 326;

  /**
   * 一个范围。
   *
   * @param wide null when there are too few
   */
  record Band(
      String id,
      String title,
      boolean tooFew,
      boolean within,
      String sentence,
      @Nullable Drawing wide,
      @Nullable Drawing phone) {}

  /** 一件同类案件。 */
  record Near(String href, String amount, String why) {}

  static FairnessView of(Fairness fairness, AmountProposal proposal, Words words) {
    if (proposal.outcome() == AmountProposal.Outcome.GENERALLY_NONE) {
      return new FairnessView(false, false, List.of(), "", List.of(), words.say("like.none"));
    }
    List<Band> bands = new ArrayList<>();
    for (Fairness.Band band : fairness.bands()) {
      if (band.seen()) {
        bands.add(band(band, proposal, words));
      }
    }
    return new FairnessView(
        proposal.outcome() == AmountProposal.Outcome.PROPOSED
            && fairness.outside(proposal.amountFen()).isPresent(),
        bands.stream().anyMatch(band -> !band.tooFew()),
        bands,
        unseen(fairness, words),
        fairness.nearest().stream().map(one -> near(one, words)).toList(),
        "");
  }

  private static String unseen(Fairness fairness, Words words) {
    String scopes =
        fairness.bands().stream()
            .filter(band -> !band.seen())
            .map(band -> words.say("like.scope." + band.scope()))
            .collect(Collectors.joining(words.say("like.comma")));
    return scopes.isEmpty() ? "" : words.say("like.unseen", scopes);
  }

  private static Near near(LikeCase one, Words words) {
    String same = facts(one, true, words);
    String other = facts(one, false, words);
    String why =
        one.distance() == 0
            ? words.say("like.near.same", same)
            : words.say("like.near", same, one.distance(), other);
    String amount = words.say("yuan", new Fen(one.amountFen()).yuanText());
    return new Near("/opinion/" + one.candidateId() + "/amount", amount, why);
  }

  private static String facts(LikeCase one, boolean agrees, Words words) {
    return Arrays.stream(LikeFact.values())
        .filter(fact -> one.agrees().contains(fact) == agrees)
        .map(fact -> words.say("like.fact." + fact))
        .collect(Collectors.joining(words.say("like.comma")));
  }

  private static Band band(Fairness.Band band, AmountProposal proposal, Words words) {
    LikeCases like = band.cases();
    String id = "like-" + band.scope().name().toLowerCase(java.util.Locale.ROOT);
    String title = words.say("like.scope." + band.scope());
    if (like.tooFew()) {
      String sentence =
          words.say("like.tooFew", like.years(), like.amountsFen().size(), like.least());
      return new Band(id, title, true, false, sentence, null, null);
    }
    long amount = proposal.amountFen();
    String sentence =
        sentence(like, words)
            + (band.cut() ? words.say("like.cut", PageTexts.grouped(Fairness.MOST)) : "");
    FairnessStrip.Words texts =
        new FairnessStrip.Words(
            words.say("like.title", title),
            sentence,
            words.say("like.median", FairnessStrip.amount(like.medianFen())),
            words.say("like.own", proposal.amount().yuanText()));
    return new Band(
        id,
        title,
        false,
        like.within(amount),
        sentence,
        FairnessStrip.of(like, amount, WIDE, texts),
        FairnessStrip.of(like, amount, PHONE, texts));
  }

  private static String sentence(LikeCases like, Words words) {
    return words.say(
        "like.sentence",
        like.years(),
        like.amountsFen().size(),
        new Fen(like.medianFen()).yuanText(),
        new Fen(like.lowFen()).yuanText(),
        new Fen(like.highFen()).yuanText(),
        like.bandPercent());
  }
}
