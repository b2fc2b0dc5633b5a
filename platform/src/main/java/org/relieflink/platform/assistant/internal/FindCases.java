package org.relieflink.platform.assistant.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.relieflink.law.Facts;
import org.relieflink.law.FactsFile;
import org.relieflink.law.Group;
import org.relieflink.law.Majority;
import org.relieflink.law.RulePack;
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
    List<Candidate> all = opinions.all();
    Set<String> marks = question.marks();
    List<List<Fact>> facts = all.stream().map(one -> facts(one, marks)).toList();
    List<FoundCase> found = new ArrayList<>();
    for (int at :
        TextIndex.of(facts.stream().map(FindCases::words).toList()).find(question, most)) {
      Candidate candidate = all.get(at);
      latest(candidate).ifPresent(proposal -> found.add(found(candidate, proposal, facts.get(at))));
    }
    return new Found(found, all.size());
  }

  private Optional<SavedProposal> latest(Candidate candidate) {
    return opinions.proposals(candidate.id()).stream().findFirst();
  }

  private static FoundCase found(Candidate candidate, SavedProposal proposal, List<Fact> facts) {
    return new FoundCase(
        candidate.id(),
        candidate.version().file().facts().matter().number(),
        proposal.amountFen(),
        proposal.savedAt(),
        facts);
  }

  private static String words(List<Fact> facts) {
    return facts.stream().map(Fact::value).collect(Collectors.joining(" "));
  }

  private List<Fact> facts(Candidate candidate, Set<String> marks) {
    FactsFile file = candidate.version().file();
    Facts facts = file.facts();
    Optional<RulePack> pack = opinions.pack(file);
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
        .map(one -> new Fact(one.trait(), one.value(), Marked.says(one.value(), marks)))
        .toList();
  }

  private static String kind(Optional<RulePack> pack, String kind) {
    return pack.map(one -> one.supplements().kinds().getOrDefault(kind, kind)).orElse(kind);
  }

  private static void add(List<Fact> known, Trait trait, String value) {
    known.add(new Fact(trait, value, false));
  }
}
