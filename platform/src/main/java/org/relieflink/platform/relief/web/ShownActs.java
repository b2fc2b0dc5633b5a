package org.relieflink.platform.relief.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relieflink.kernel.CaseNumber;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.opinion.Candidate;
import org.relieflink.platform.opinion.Opinions;
import org.relieflink.platform.opinion.SavedProposal;
import org.relieflink.platform.relief.OwedPaper;
import org.relieflink.platform.relief.ReliefAct;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefCases;
import org.relieflink.platform.relief.ReliefCases.Choice;
import org.relieflink.platform.relief.ReliefCases.Kind;
import org.relieflink.platform.relief.ReliefState;
import org.springframework.stereotype.Component;

/** 能做的动作怎么显示：what brings the case on first; what has to be said with each. */
@Component
class ShownActs {
  /** What brings a case on; the others stand folded below. */
  private static final Set<ReliefAct> MAIN =
      EnumSet.of(
          ReliefAct.ACCEPT,
          ReliefAct.VERIFY,
          ReliefAct.PROPOSE,
          ReliefAct.CONCLUDE,
          ReliefAct.SIGN,
          ReliefAct.OBJECT,
          ReliefAct.GRANT,
          ReliefAct.REFUSE,
          ReliefAct.RESUME,
          ReliefAct.TELL,
          ReliefAct.ANSWER);

  private final ReliefCases cases;
  private final Opinions opinions;
  private final ShownPeople people;
  private final CaseTexts texts;

  ShownActs(ReliefCases cases, Opinions opinions, ShownPeople people, CaseTexts texts) {
    this.cases = cases;
    this.opinions = opinions;
    this.people = people;
    this.texts = texts;
  }

  /**
   * 一个动作：what has to be said with it.
   *
   * @param plain a button and nothing else; words may still be written
   */
  record Act(
      String code,
      String path,
      String label,
      String hint,
      boolean words,
      boolean plain,
      boolean primary,
      Fields fields) {}

  /**
   * 要填的。
   *
   * @param amount whether the amount is typed
   */
  record Fields(
      boolean whom,
      boolean signers,
      boolean amount,
      boolean promised,
      List<Choice> reasons,
      List<Choice> to,
      List<Choice> proposals,
      List<Choice> grounds,
      List<Choice> kinds,
      List<Choice> papers,
      List<Choice> outcomes,
      ShownPeople.Fields people) {}

  /** 主要的和别的。 */
  record All(List<Act> main, List<Act> more) {
    public boolean isEmpty() {
      return main.isEmpty() && more.isEmpty();
    }
  }

  All all(Officer officer, ReliefCase one) {
    List<Act> main = new ArrayList<>();
    List<Act> more = new ArrayList<>();
    for (ReliefAct act : cases.open(officer, one)) {
      boolean empty =
          (act == ReliefAct.CLEAR && owed(one).isEmpty()) || people.idle(officer, one, act);
      if (!empty) {
        (MAIN.contains(act) ? main : more).add(act(officer, one, act));
      }
    }
    return new All(main, more);
  }

  private Act act(Officer officer, ReliefCase one, ReliefAct act) {
    Fields fields = fields(officer, one, act);
    boolean plain =
        Set.of(ReliefAct.ACCEPT, ReliefAct.VERIFY, ReliefAct.SIGN, ReliefAct.RESUME).contains(act);
    return new Act(
        act.name(),
        act.deed() == Deed.DECIDE ? "decisions" : "works",
        texts.act(act),
        texts.hint(act),
        act.wantsWords(),
        plain,
        act == ReliefAct.ACCEPT || act == ReliefAct.VERIFY || act == ReliefAct.SIGN,
        fields);
  }

  private Fields fields(Officer officer, ReliefCase one, ReliefAct act) {
    boolean proposes = act == ReliefAct.PROPOSE;
    boolean typed = !one.whose().unit().line().equals(Unit.PROCURATORATE);
    return new Fields(
        act.wantsWhom(),
        (proposes || act == ReliefAct.CONCLUDE) && cases.asksSigners(one),
        proposes && typed,
        act == ReliefAct.OWE,
        reasons(act),
        act == ReliefAct.RETURN ? earlier(one) : List.of(),
        proposes && !typed ? proposals(officer, one) : List.of(),
        proposes ? cases.choices(Kind.PROPOSE) : List.of(),
        act == ReliefAct.OWE ? cases.choices(Kind.PAPER) : List.of(),
        act == ReliefAct.CLEAR ? owed(one) : List.of(),
        act == ReliefAct.CLEAR ? outcomes() : List.of(),
        people.fields(officer, one, act));
  }

  private List<Choice> reasons(ReliefAct act) {
    return act.wantsReason() ? cases.choices(Kind.valueOf(act.name())) : List.of();
  }

  private List<Choice> earlier(ReliefCase one) {
    List<Choice> steps = new ArrayList<>();
    for (ReliefState state : cases.earlier(one)) {
      steps.add(0, new Choice(state.name(), cases.title(state)));
    }
    return steps;
  }

  /**
   * Saved proposals of the party's candidate; of somebody in no list, of candidates of the same
   * case number that are of no party either: no others can be proposed.
   */
  private List<Choice> proposals(Officer officer, ReliefCase one) {
    Long party = one.partyId();
    List<Long> candidates =
        party == null
            ? opinions.all().stream()
                .filter(it -> it.partyId() == null)
                .filter(it -> it.place().equals(officer.unit().place()))
                .filter(it -> number(it).equals(CaseNumber.of(one.caseNo())))
                .map(it -> it.id())
                .toList()
            : opinions.findOfParty(party).stream().toList();
    List<Choice> found = new ArrayList<>();
    for (long candidate : candidates) {
      Optional<SavedProposal> newest = opinions.proposals(candidate).stream().findFirst();
      newest.ifPresent(
          it ->
              found.add(
                  new Choice(
                      candidate + "-" + it.id(),
                      texts.yuan(it.amountFen()) + " · " + texts.minute(it.savedAt()))));
    }
    return found;
  }

  private static String number(Candidate one) {
    return CaseNumber.of(one.version().file().facts().matter().number());
  }

  private List<Choice> owed(ReliefCase one) {
    return one.papers().stream()
        .filter(paper -> paper.isOwed() || one.saidByData(paper))
        .map(it -> new Choice(Long.toString(it.id()), cases.title(it.kind())))
        .toList();
  }

  private List<Choice> outcomes() {
    return List.of(
            OwedPaper.Outcome.RECEIVED,
            OwedPaper.Outcome.SHOWN_BY_DATA,
            OwedPaper.Outcome.CONTRADICTED)
        .stream()
        .map(it -> new Choice(it.name(), texts.say("paper." + it)))
        .toList();
  }
}
