package org.relieflink.platform.transfer.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.RowState;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.transfer.DataClass;
import org.relieflink.platform.transfer.GivenHelp;
import org.relieflink.platform.transfer.LetterReply;
import org.relieflink.platform.transfer.OutcomeKind;
import org.relieflink.platform.transfer.PaperKind;
import org.relieflink.platform.transfer.Transfer;
import org.relieflink.platform.transfer.TransferAct;
import org.relieflink.platform.transfer.TransferField;
import org.relieflink.platform.transfer.TransferMove;
import org.relieflink.platform.transfer.TransferRefusal;
import org.relieflink.platform.transfer.TransferSide;
import org.relieflink.platform.transfer.internal.TravelStore.Elsewhere;
import org.relieflink.platform.watch.LookGuard;
import org.springframework.stereotype.Component;

/** 这一步能不能做：right, place in the table of moves, version of the page, what has to be said. */
@Component
class CheckTransfer {
  private final TransferRules rules;
  private final TransferSides sides;
  private final TransferWriting writing;
  private final TravelStore travels;
  private final List<LookGuard> guards;
  private final Clock clock;

  CheckTransfer(
      TransferRules rules,
      TransferSides sides,
      TransferWriting writing,
      TravelStore travels,
      List<LookGuard> guards,
      Clock clock) {
    this.rules = rules;
    this.sides = sides;
    this.writing = writing;
    this.travels = travels;
    this.guards = List.copyOf(guards);
    this.clock = clock;
  }

  LocalDate today() {
    return TransferDay.of(clock.instant());
  }

  /** Whether the tables of rights and of moves let this officer do it now. */
  boolean open(Officer officer, TransferSide side, Transfer transfer, TransferAct act) {
    return open(officer, side, transfer, List.of(act)).contains(act);
  }

  /** Those of these acts. */
  List<TransferAct> open(
      Officer officer, TransferSide side, Transfer transfer, List<TransferAct> acts) {
    List<TransferAct> here =
        acts.stream()
            .filter(act -> !act.begins() && act.from(transfer.state()))
            .filter(act -> sides.may(officer, side, transfer, act))
            .filter(act -> !ownDraft(officer, transfer, act))
            .toList();
    if (here.isEmpty()) {
      return here;
    }
    Elsewhere elsewhere = travels.elsewhere(transfer.id(), officer.unit().line());
    return here.stream().filter(act -> !elsewhere.has(act)).toList();
  }

  private static boolean ownDraft(Officer officer, Transfer transfer, TransferAct act) {
    return act == TransferAct.SEND && transfer.maker().equals(officer.staffNumber());
  }

  /**
   * 谁、从哪一边、做什么。
   *
   * @param carried whether it came by the ferry
   */
  record Asked(Officer officer, TransferSide side, TransferMove move, boolean carried) {}

  /** As the server, since the person's number is compared. */
  Optional<Refusal> refused(Asked asked, Transfer transfer) {
    TransferAct act = asked.move.act();
    if (!act.from(transfer.state()) && act.by() != TransferAct.By.SERVER && !act.begins()) {
      return Optional.of(Refusal.of(TransferRefusal.MOVED_ON));
    }
    if (act.begins() || !sides.may(asked.officer, asked.side, transfer, act)) {
      return Optional.of(Refusal.of(TransferRefusal.NOT_FOR_ROLE));
    }
    if (late(asked.move, transfer)) {
      return Optional.of(Refusal.of(TransferRefusal.MOVED_ON));
    }
    if (ownDraft(asked.officer, transfer, act)) {
      return Optional.of(Refusal.of(TransferRefusal.OWN_DRAFT));
    }
    if (act.tells() && transfer.whose().state() == RowState.SEALED) {
      return Optional.of(Refusal.of(TransferRefusal.SUBJECT_SEALED));
    }
    return away(asked, transfer)
        .or(() -> signed(asked.move, transfer))
        .or(
            () ->
                bars(asked.officer, transfer.id())
                    ? Optional.of(Refusal.of(TransferRefusal.OWN_CIRCLE))
                    : unsaid(asked.move, transfer));
  }

  /** Whether it moved on since the page; a reminder in between takes nothing away. */
  private static boolean late(TransferMove move, Transfer transfer) {
    int least = move.act().stays() ? transfer.version() : transfer.moved();
    return move.version() < least || move.version() > transfer.version();
  }

  /**
   * What is worked on elsewhere is not moved here; what is nobody's any more is taken by nobody.
   */
  private Optional<Refusal> away(Asked asked, Transfer transfer) {
    TransferAct act = asked.move.act();
    String line = asked.officer.unit().line();
    if (!asked.carried && travels.elsewhere(transfer.id(), line).has(act)) {
      return Optional.of(Refusal.of(TransferRefusal.ELSEWHERE));
    }
    boolean hands = act == TransferAct.SEND || act == TransferAct.ACCEPT || act.wantsUnit();
    if (hands && writing.gone(transfer.id())) {
      return Optional.of(Refusal.of(TransferRefusal.PERSON_GONE));
    }
    boolean waits =
        act == TransferAct.ACCEPT
            && travels.copied(transfer.id())
            && !rules.fields(line, transfer.dataClass(), today()).isEmpty()
            && writing.part(transfer.id(), line).isEmpty();
    return waits ? Optional.of(Refusal.of(TransferRefusal.PART_ON_ITS_WAY)) : Optional.empty();
  }

  /** The signer answers the question of the draft again; a mistake of one is seen by the other. */
  private static Optional<Refusal> signed(TransferMove move, Transfer transfer) {
    if (move.act() != TransferAct.SEND) {
      return Optional.empty();
    }
    Boolean sexual = move.sexual();
    if (sexual == null) {
      return Optional.of(Refusal.of(TransferRefusal.SEXUAL_UNSAID));
    }
    return sexual == (transfer.dataClass() == DataClass.SEXUAL)
        ? Optional.empty()
        : Optional.of(Refusal.of(TransferRefusal.SEXUAL_DIFFERS));
  }

  /** Whether the officer has to keep away from the person; as the server. */
  boolean bars(Officer officer, long id) {
    return writing
        .known(id)
        .map(whole -> whole.of(TransferField.NUMBER))
        .filter(number -> bars(officer, number))
        .isPresent();
  }

  boolean bars(Officer officer, String number) {
    return !number.isEmpty()
        && guards.stream().anyMatch(guard -> guard.bars(officer, List.of(number)));
  }

  /** A letter goes out under the organ's own mark only. */
  Optional<Refusal> organ(boolean letter, Unit sender) {
    return letter && rules.organ(sender.place()).isEmpty()
        ? Optional.of(Refusal.of(TransferRefusal.ORGAN_MISSING))
        : Optional.empty();
  }

  /** Words that say what case it is go nowhere, whatever the class. */
  Optional<Refusal> caseWord(Collection<String> texts) {
    return rules.caseWords(today()).stream()
        .filter(word -> texts.stream().anyMatch(text -> text.contains(word)))
        .findFirst()
        .map(word -> Refusal.of(TransferRefusal.CASE_WORDS, word));
  }

  private Optional<Refusal> unsaid(TransferMove move, Transfer transfer) {
    TransferAct act = move.act();
    Optional<Refusal> organ =
        organ(act == TransferAct.SEND && transfer.letter(), transfer.sender());
    if (organ.isPresent()) {
      return organ;
    }
    boolean known =
        rules.reasons(act, today()).stream().anyMatch(one -> one.id().equals(move.reason()));
    if (act.wantsReason() && !known) {
      return Optional.of(Refusal.of(TransferRefusal.REASON_MISSING));
    }
    if (act.wantsUnit()) {
      Optional<Refusal> no = unit(move.unit(), transfer);
      if (no.isPresent()) {
        return no;
      }
    }
    Optional<Refusal> told =
        transfer.dataClass() == DataClass.ORDINARY
            ? Optional.empty()
            : caseWord(List.of(move.words()));
    return TransferWords.wrong(move.words(), act.wantsWords()).or(() -> told);
  }

  /**
   * Another unit than the one that has it, that may get something of this class and gives such
   * help.
   */
  private Optional<Refusal> unit(String line, Transfer transfer) {
    if (line.isEmpty() || line.equals(transfer.holder())) {
      return Optional.of(Refusal.of(TransferRefusal.UNIT_MISSING));
    }
    String title = rules.titleOf(line).orElse("");
    if (rules.fields(line, transfer.dataClass(), today()).isEmpty()) {
      return Optional.of(Refusal.of(TransferRefusal.DEPARTMENT_NOT_ALLOWED, title));
    }
    return rules.helps(line, transfer.helps(), today()).isEmpty()
        ? Optional.of(Refusal.of(TransferRefusal.HELP_MISSING, title))
        : Optional.empty();
  }

  /** What is wrong with a reply, its papers included. */
  Optional<Refusal> unsaid(LetterReply reply) {
    if (reply.given().isEmpty()) {
      return Optional.of(Refusal.of(TransferRefusal.RESULT_MISSING));
    }
    return reply.given().stream()
        .flatMap(one -> unsaid(one, noProof(reply)).stream())
        .findFirst()
        .or(() -> PaperGate.refused(reply.papers(), rules.limits()))
        .or(() -> TransferWords.wrong(reply.words(), false));
  }

  /** A reply letter tells of help, it does not prove it. */
  private static boolean noProof(LetterReply reply) {
    return reply.papers().stream().noneMatch(one -> one.kind() == PaperKind.PROOF);
  }

  private Optional<Refusal> unsaid(GivenHelp given, boolean noPaper) {
    Optional<OutcomeKind> kind =
        rules.outcomes(today()).stream()
            .filter(one -> one.id().equals(given.outcome()))
            .findFirst();
    if (kind.isEmpty()) {
      return Optional.of(Refusal.of(TransferRefusal.OUTCOME_UNKNOWN));
    }
    Long fen = given.fen();
    if (fen != null && (fen <= 0 || !kind.get().valued())) {
      return Optional.of(Refusal.of(TransferRefusal.VALUE_UNUSABLE));
    }
    if (!period(kind.get(), given)) {
      return Optional.of(Refusal.of(TransferRefusal.PERIOD_UNUSABLE));
    }
    if (kind.get().ground() && given.ground().isEmpty()) {
      return Optional.of(Refusal.of(TransferRefusal.GROUND_MISSING));
    }
    return kind.get().proof() && noPaper
        ? Optional.of(Refusal.of(TransferRefusal.PROOF_MISSING))
        : TransferWords.wrong(given.ground(), false);
  }

  private static boolean period(OutcomeKind kind, GivenHelp given) {
    LocalDate from = given.from();
    LocalDate to = given.to();
    boolean none = from == null && to == null;
    return kind.period() ? from != null && (to == null || !to.isBefore(from)) : none;
  }
}
