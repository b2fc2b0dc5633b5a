package org.relieflink.platform.document.internal.subject;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.Fen;
import org.relieflink.law.AmountProposal;
import org.relieflink.law.AmountStep;
import org.relieflink.law.EligibilityOpinion;
import org.relieflink.law.Facts;
import org.relieflink.law.Finding;
import org.relieflink.law.Majority;
import org.relieflink.law.RuleFinding;
import org.relieflink.law.RuleKind;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.document.DocumentForm.FieldType;
import org.relieflink.platform.document.DocumentKind;
import org.relieflink.platform.document.DocumentSubject;
import org.relieflink.platform.document.SubjectRef;
import org.relieflink.platform.opinion.Candidate;
import org.relieflink.platform.opinion.Opinions;
import org.relieflink.platform.opinion.SavedProposal;
import org.springframework.stereotype.Component;

/** 一份存下的金额建议的文书：facts, findings, steps and amount are the sheet's, word for word. */
@Component
class ProposalSubject implements DocumentSubject {
  private static final int LINE = FieldType.LINE.longest();
  private static final String REST = "…其余见金额计算书。";

  private final Opinions opinions;
  private final Clock clock;

  ProposalSubject(Opinions opinions, Clock clock) {
    this.opinions = opinions;
    this.clock = clock;
  }

  /** 一份建议，和它的人、步骤。 */
  private record Whole(Candidate candidate, SavedProposal saved, AmountProposal steps) {
    @Override
    public String toString() {
      return "Whole[" + saved.id() + "]";
    }
  }

  @Override
  public String kind() {
    return SubjectRef.PROPOSAL;
  }

  /** 一份建议，和它的人。 Found without computing anything, also where its pack is gone. */
  private record Saved(Candidate candidate, SavedProposal saved) {
    @Override
    public String toString() {
      return "Saved[" + saved.id() + "]";
    }
  }

  private Optional<Saved> saved(Officer officer, String id) {
    if (!id.matches("[0-9]{1,18}-[0-9]{1,18}")) {
      return Optional.empty();
    }
    long candidate = Long.parseLong(id.substring(0, id.indexOf('-')));
    long proposal = Long.parseLong(id.substring(id.indexOf('-') + 1));
    return opinions
        .find(candidate)
        .filter(one -> one.place().equals(officer.unit().place()))
        .flatMap(
            known ->
                opinions.findProposal(candidate, proposal).map(saved -> new Saved(known, saved)));
  }

  private Optional<Whole> whole(Officer officer, String id) {
    return saved(officer, id)
        .flatMap(
            one ->
                opinions.steps(one.saved).map(steps -> new Whole(one.candidate, one.saved, steps)));
  }

  @Override
  public Optional<Known> find(Officer officer, String id) {
    return saved(officer, id)
        .map(
            one -> {
              Facts facts = one.candidate.version().file().facts();
              return new Known(
                  Whose.ofCase(one.candidate.place(), false, facts.matter().number()),
                  "JY-%06d".formatted(one.saved.id()),
                  "/opinion/" + one.candidate.id() + "/proposals/" + one.saved.id(),
                  minor(facts.applicant().birthDate()));
            });
  }

  /** Whose age nobody knows is taken for a child. */
  private boolean minor(@Nullable LocalDate born) {
    return born == null || Majority.shipped().minor(born, LocalDate.now(clock));
  }

  @Override
  public Map<String, String> fields(Officer officer, String id, DocumentKind kind) {
    return whole(officer, id).map(one -> fields(officer, one)).orElse(Map.of());
  }

  /** The amount and its steps: whoever writes them otherwise says why. */
  @Override
  public Map<String, String> computed(Officer officer, String id, DocumentKind kind) {
    Map<String, String> computed = new TreeMap<>();
    saved(officer, id)
        .ifPresent(
            one -> computed.put("amount", new Fen(one.saved.amountFen()).yuan().toPlainString()));
    whole(officer, id).ifPresent(one -> computed.put("steps", steps(one.steps)));
    return computed;
  }

  private Map<String, String> fields(Officer officer, Whole one) {
    Facts facts = one.steps.facts();
    EligibilityOpinion opinion = opinions.opinion(one.candidate.version().file());
    Map<String, String> fields = new TreeMap<>();
    fields.put("case_no", facts.matter().number());
    fields.put("relation", facts.applicant().relation());
    LocalDate born = facts.applicant().birthDate();
    if (born != null) {
      fields.put("born", born.toString());
    }
    fields.put("facts", facts(facts, opinion));
    fields.put("summary", facts(facts, opinion));
    fields.put("ground", cited(met(opinion)));
    fields.put("fit", findings(met(opinion)));
    fields.put("not_barred", findings(opinion.of(RuleKind.GROUND)));
    fields.put("steps", steps(one.steps));
    fields.put("amount", one.steps.amount().yuan().toPlainString());
    fields.put("pack", one.steps.pack().title() + " " + one.steps.pack().version());
    fields.put("officer", officer.displayName());
    return fields;
  }

  private static List<RuleFinding> met(EligibilityOpinion opinion) {
    return opinion.of(RuleKind.SITUATION).stream()
        .filter(one -> one.finding() == Finding.MET)
        .toList();
  }

  private static String cited(List<RuleFinding> findings) {
    List<String> clauses =
        findings.stream().map(one -> one.clause().textWithStatus()).distinct().toList();
    String all = String.join("、", clauses);
    return all.length() <= LINE || clauses.size() < 2 ? all : clauses.get(0) + "等";
  }

  private static String findings(List<RuleFinding> findings) {
    return shortened(
        findings.stream()
            .map(
                one ->
                    one.findingText()
                        + "："
                        + one.reason()
                        + "（"
                        + one.clause().textWithStatus()
                        + "）")
            .collect(Collectors.joining("\n")));
  }

  private static String facts(Facts facts, EligibilityOpinion opinion) {
    StringBuilder out = new StringBuilder("伤害后果：").append(facts.matter().harm().label());
    out.append("；被害人过错：").append(facts.matter().fault().label()).append("。");
    for (Facts.Sourced hardship : facts.hardshipClasses()) {
      out.append("\n困难：")
          .append(hardship.value())
          .append("（")
          .append(hardship.source())
          .append("）。");
    }
    long received = facts.compensation().receivedFen();
    if (received > 0) {
      out.append("\n已得赔偿").append(new Fen(received).yuanText()).append("元。");
    }
    opinion.findings().stream()
        .flatMap(one -> one.evidence().stream())
        .map(RuleFinding.Evidence::text)
        .distinct()
        .forEach(text -> out.append("\n").append(text).append("。"));
    return shortened(out.toString());
  }

  private static String steps(AmountProposal proposal) {
    return Shortened.lines(
        proposal.steps().stream().map(ProposalSubject::step).collect(Collectors.joining("\n")),
        REST,
        "合计：" + proposal.formula() + " = " + proposal.amount().yuanText() + "元。");
  }

  private static String step(AmountStep step) {
    return step.title()
        + "：允许"
        + step.allowed().text()
        + "，选定"
        + step.chosenText()
        + step.unit()
        + "，累计"
        + new Fen(step.runningFen()).yuanText()
        + "元；理由："
        + step.reason()
        + "（"
        + step.clause().textWithStatus()
        + "）。";
  }

  private static String shortened(String text) {
    return Shortened.lines(text, REST, "");
  }
}
