package org.relieflink.platform.relief.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.relief.AidAnswer;
import org.relieflink.platform.relief.HelpAct;
import org.relieflink.platform.relief.HelpRequest;
import org.relieflink.platform.relief.Helps;
import org.relieflink.platform.relief.Participant;
import org.relieflink.platform.relief.ParticipantRole;
import org.relieflink.platform.relief.Proposed;
import org.relieflink.platform.relief.ReliefAct;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefCases;
import org.relieflink.platform.relief.ReliefCases.Choice;
import org.relieflink.platform.relief.ReliefCases.Question;
import org.relieflink.platform.relief.ReliefShare;
import org.springframework.stereotype.Component;

/** 案件里的人、份额、问过的、请别的院做的，怎么显示和填。 */
@Component
class ShownPeople {
  private final ReliefCases cases;
  private final Helps helps;
  private final ShownHelps shown;
  private final CaseTexts texts;

  ShownPeople(ReliefCases cases, Helps helps, ShownHelps shown, CaseTexts texts) {
    this.cases = cases;
    this.helps = helps;
    this.shown = shown;
    this.texts = texts;
  }

  /**
   * 一步要填的。
   *
   * @param person whether somebody's name and number are typed
   * @param applicants who gets a share, where several apply
   * @param wanted whether the share that is asked for is typed
   * @param upper share of the office above that stands, in words; empty = none
   */
  record Fields(
      boolean person,
      boolean wanted,
      String upper,
      List<Choice> relations,
      List<Choice> leavers,
      List<Choice> applicants,
      List<Question> questions,
      List<Choice> places,
      List<Choice> helps) {}

  Fields fields(Officer officer, ReliefCase one, ReliefAct act) {
    boolean joins = act == ReliefAct.JOIN;
    List<Choice> applicants = act == ReliefAct.PROPOSE ? applicants(one) : List.of();
    return new Fields(
        joins,
        act == ReliefAct.ASK_UPPER,
        act == ReliefAct.PROPOSE ? upper(officer, one) : "",
        joins ? relations() : List.of(),
        act == ReliefAct.LEAVE ? leavers(one) : List.of(),
        applicants.size() > 1 ? applicants : List.of(),
        act == ReliefAct.ASK_AID ? cases.questions() : List.of(),
        act == ReliefAct.ASK_PLACE ? helps.places(officer) : List.of(),
        act == ReliefAct.CALL_BACK ? open(officer, one) : List.of());
  }

  private String upper(Officer officer, ReliefCase one) {
    return helps.of(officer, one).stream()
        .filter(it -> it.givenFen() > 0)
        .map(it -> texts.yuan(it.givenFen()))
        .findFirst()
        .orElse("");
  }

  /** Whether an act that is open has nothing to act on. */
  boolean idle(Officer officer, ReliefCase one, ReliefAct act) {
    return (act == ReliefAct.LEAVE && leavers(one).isEmpty())
        || (act == ReliefAct.CALL_BACK && open(officer, one).isEmpty())
        || (act == ReliefAct.DISPUTE && one.people().there(ParticipantRole.GUARDIAN).size() < 2)
        || (act == ReliefAct.ANSWER && !one.disputed());
  }

  private List<Choice> relations() {
    return Arrays.stream(ParticipantRole.values())
        .flatMap(
            role ->
                cases.relations(role).stream()
                    .map(
                        it ->
                            new Choice(
                                role + "." + it.id(),
                                texts.say("role." + role) + " · " + it.title())))
        .toList();
  }

  private List<Choice> leavers(ReliefCase one) {
    return one.people().participants().stream()
        .filter(Participant::isThere)
        .map(it -> new Choice(Long.toString(it.id()), name(it.masked()) + " " + role(it)))
        .toList();
  }

  private String role(Participant one) {
    return texts.say("role." + one.role());
  }

  private String name(String masked) {
    return masked.isEmpty() ? texts.say("destroyed") : masked;
  }

  private List<Choice> applicants(ReliefCase one) {
    List<Choice> all = new ArrayList<>(List.of(new Choice("0", name(one.masked()))));
    one.people()
        .there(ParticipantRole.CO_APPLICANT)
        .forEach(it -> all.add(new Choice(Long.toString(it.id()), name(it.masked()))));
    return all;
  }

  private List<Choice> open(Officer officer, ReliefCase one) {
    return helps.of(officer, one).stream()
        .filter(it -> HelpAct.CALL_BACK.from(it.kind(), it.state()))
        .map(it -> new Choice(Long.toString(it.id()), it.number()))
        .toList();
  }

  /** 一个人。 */
  record Person(String name, String role, String relation, boolean there) {}

  /** 一份。 */
  record Portion(String name, String amount) {}

  /** 一个问题和答的。 */
  record Aid(String question, String said, String words) {}

  /** 请别的院的一件。 */
  record Asked(ShownHelps.Line head, String words, String result) {}

  /**
   * 案件页上的。
   *
   * @param levels what each of two levels pays; empty where one pays alone
   */
  record All(
      List<Person> people,
      List<Portion> shares,
      String levels,
      List<Aid> aid,
      String aidSum,
      List<Asked> helps,
      boolean disputed) {}

  All all(Officer officer, ReliefCase one) {
    return new All(
        one.people().participants().stream().map(this::person).toList(),
        shares(one),
        one.proposed().filter(it -> it.upperFen() > 0).map(this::levels).orElse(""),
        one.people().lastAid().stream().map(this::aid).toList(),
        texts.yuan(one.people().lastAid().stream().mapToLong(AidAnswer::amountFen).sum()),
        helps.of(officer, one).stream().map(this::asked).toList(),
        one.disputed());
  }

  private Person person(Participant one) {
    return new Person(name(one.masked()), role(one), cases.title(one.relation()), one.isThere());
  }

  private List<Portion> shares(ReliefCase one) {
    int number = one.proposed().map(Proposed::number).orElse(0);
    return one.people().sharesOf(number).stream().map(it -> portion(one, it)).toList();
  }

  private Portion portion(ReliefCase one, ReliefShare share) {
    String masked =
        share.participant() == 0
            ? one.masked()
            : one.people().participants().stream()
                .filter(it -> it.id() == share.participant())
                .map(Participant::masked)
                .findFirst()
                .orElse("");
    return new Portion(name(masked), texts.yuan(share.amountFen()));
  }

  private String levels(Proposed it) {
    return texts.say("levels", texts.yuan(it.ownFen()), texts.yuan(it.upperFen()));
  }

  private Aid aid(AidAnswer one) {
    String said = texts.say("said." + one.said());
    String amount = one.amountFen() == 0 ? "" : " " + texts.yuan(one.amountFen());
    return new Aid(cases.title(one.question()), said + amount, one.words());
  }

  private Asked asked(HelpRequest one) {
    return new Asked(shown.line(one), one.words(), shown.result(one));
  }
}
