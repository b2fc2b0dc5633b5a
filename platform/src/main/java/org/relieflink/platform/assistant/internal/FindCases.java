package org.relieflink.platform.assistant.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.relieflink.law.Facts;
import org.relieflink.law.Group;
import org.relieflink.law.Majority;
import org.relieflink.law.Replay;
import org.relieflink.law.RulePack;
import org.relieflink.law.RulePacks;
import org.relieflink.platform.assistant.FoundCase;
import org.relieflink.platform.assistant.FoundCase.Fact;
import org.relieflink.platform.assistant.FoundCase.Trait;
import org.relieflink.platform.opinion.Candidate;
import org.relieflink.platform.opinion.Opinions;
import org.relieflink.platform.opinion.SavedProposal;
import org.springframework.stereotype.Component;

/**
 * 找办过的案件：asked of the opinions anew each time, so that nobody finds what he may not read. Only
 * words of lists are looked through (type, harm, hardship), never what somebody wrote.
 */
@Component
class FindCases {
  private final Opinions opinions;

  FindCases(Opinions opinions) {
    this.opinions = opinions;
  }

  /**
   * 找到的和看过几件。
   *
   * @param read how many were looked through
   */
  record Found(List<FoundCase> cases, int read) {}

  Found find(Question question, int most) {
    List<FoundCase> all = proposed(question);
    List<FoundCase> found =
        TextIndex.of(all.stream().map(FindCases::words).toList()).find(question, most).stream()
            .map(all::get)
            .toList();
    return new Found(found, all.size());
  }

  /** Those with a proposal, with the facts that it rests on, which may be older than today's. */
  private List<FoundCase> proposed(Question question) {
    RulePacks packs = opinions.packs();
    List<FoundCase> all = new ArrayList<>();
    for (Candidate candidate : opinions.all()) {
      opinions.proposals(candidate.id()).stream()
          .findFirst()
          .flatMap(
              proposal ->
                  Replay.inputs(proposal.content())
                      .map(
                          file -> found(candidate, proposal, facts(file.facts(), packs, question))))
          .ifPresent(all::add);
    }
    return all;
  }

  private static FoundCase found(Candidate candidate, SavedProposal proposal, List<Fact> facts) {
    return new FoundCase(
        candidate.id(),
        candidate.version().file().facts().matter().number(),
        proposal.amountFen(),
        proposal.savedAt(),
        facts);
  }

  private static String words(FoundCase one) {
    return one.facts().stream().map(Fact::value).collect(Collectors.joining(" "));
  }

  private static List<Fact> facts(Facts facts, RulePacks packs, Question question) {
    Optional<RulePack> pack = packs.effective(facts);
    List<Fact> known = new ArrayList<>();
    String type = facts.matter().type();
    add(
        known,
        Trait.CASE_TYPE,
        pack.flatMap(one -> one.findCaseType(type)).map(RulePack.CaseType::label).orElse(type));
    add(known, Trait.HARM, facts.matter().harm().label());
    add(known, Trait.FAULT, facts.matter().fault().label());
    if (facts.applicant().birthDate() != null) {
      boolean minor = Majority.shipped().minor(facts.applicant().birthDate(), facts.asOf());
      add(known, Trait.AGE, minor ? Group.MINOR.label() : "成年人");
    }
    facts.hardshipClasses().forEach(one -> add(known, Trait.HARDSHIP, one.value()));
    facts.supplements().forEach(one -> add(known, Trait.SUPPLEMENT, kind(pack, one.kind())));
    facts.circumstances().groupSet().forEach(one -> add(known, Trait.GROUP, one.label()));
    return known.stream()
        .map(one -> new Fact(one.trait(), one.value(), question.says(one.value())))
        .toList();
  }

  private static String kind(Optional<RulePack> pack, String kind) {
    return pack.map(one -> one.supplements().kinds().getOrDefault(kind, kind)).orElse(kind);
  }

  private static void add(List<Fact> known, Trait trait, String value) {
    known.add(new Fact(trait, value, false));
  }
}
